import { relative } from 'node:path'

/** The parts of Vitest's JSON report that say what went wrong. */
type Report = {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[]
  }[]
}

/** A failed test, or a file that failed before its first. */
export type Failure = { file: string; test?: string; message: string }

// Enough to know the rule that broke. The whole is further up, where a log that is cut short has lost it.
const LINES_SHOWN = 6
const LETTERS_SHOWN = 400

export function failuresOf(reportText: string | undefined): Failure[] {
  if (reportText === undefined) return []
  const report: Report = JSON.parse(reportText)
  return report.testResults.flatMap(({ name, status, message, assertionResults }): Failure[] => {
    const failed = assertionResults.filter((one) => one.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [{ file: name, message }]
    return failed.map(({ fullName, failureMessages }) => ({
      file: name,
      test: fullName,
      message: (failureMessages ?? [])[0] ?? '',
    }))
  })
}

/** What failed, each with the beginning of why. */
export function toldFailures(failures: Failure[], root: string): string {
  return ['What failed:', ...failures.map((one) => told(one, root))].join('\n')
}

function told({ file, test, message }: Failure, root: string): string {
  const lines = message.slice(0, LETTERS_SHOWN).split('\n').slice(0, LINES_SHOWN)
  const title = [relative(root, file), test].filter((part) => part !== undefined).join(': ')
  return [title, ...lines.map((line) => `    ${line}`)].map((line) => `  ${line}`.trimEnd()).join('\n')
}
