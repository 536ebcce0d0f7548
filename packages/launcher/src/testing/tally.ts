export type Tally = { passed: number; failed: number; skipped: number }

export const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: 0 }

/** The numbers of Vitest's JSON report. */
type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string }[]
}

/**
 * What one run of Vitest comes to. A file that fails before its first test, a crash and an unhandled error have no failed test
 * to count, and must not pass for all that: each counts as one.
 */
export function tallyOf(reportText: string | undefined, exitCode: number | null): Tally {
  if (reportText === undefined) return { ...NO_TESTS, failed: 1 }
  const report: Report = JSON.parse(reportText)
  const failedFiles = report.testResults.filter(({ status }) => status === 'failed').length
  const leastFailures = exitCode === 0 ? 0 : Math.max(1, failedFiles)
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, leastFailures),
    skipped: report.numPendingTests,
  }
}

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}
