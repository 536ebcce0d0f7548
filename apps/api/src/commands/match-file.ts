import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { matchLevels } from '@identity/matching'
import { z } from 'zod'
import { readMatchFileConfig } from '../main/config.ts'
import { matchFile } from './match-file/match-file.ts'
import { UnusableFile } from './match-file/unusable-file.ts'

// `npm run match:file -- --records records.csv --people people.jsonl --policy low --out decisions.jsonl`; docs/matching/match-file.md
const USAGE = `npm run match:file -- --records FILE.csv --people FILE.jsonl --policy low|firm|strict --out FILE.jsonl`
const COULD_NOT_RUN = 1
const STOPPED = 130

const file = z.string().min(1)
const policy = z.string().toUpperCase().pipe(z.enum(matchLevels)) // in either case at the keyboard
const choices = z.object({ records: file, people: file, out: file, policy })

// Results go to the file; what a person should read goes to the standard error, and the sum to the standard output.
const tell = (line: string) => process.stderr.write(`${line}\n`)

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

process.exitCode = await run()

async function run(): Promise<number> {
  const config = readMatchFileConfig()
  const chosen = choices.safeParse(readArguments())
  if (!chosen.success) {
    tell(`Usage: ${USAGE}`)
    return COULD_NOT_RUN
  }
  const { records, people, out, policy } = chosen.data
  const path = (name: string) => resolve(config.INIT_CWD ?? process.cwd(), name)
  try {
    const summary = await matchFile({
      serverUrl: config.DATABASE_URL,
      recordsPath: path(records),
      peoplePath: path(people),
      outPath: path(out),
      policy,
      tell,
      signal: stop.signal,
    })
    const outcomes = ['matched', 'ambiguous', 'insufficient', 'none'].map(
      (outcome) => `${summary.outcomes[outcome] ?? 0} ${outcome}`,
    )
    process.stdout.write(
      `${summary.decided} decided: ${outcomes.join(', ')}; ${summary.records} records; ${summary.skipped} lines skipped\n`,
    )
    return 0
  } catch (error) {
    if (stop.signal.aborted) return STOPPED
    tell(explain(error))
    return COULD_NOT_RUN
  }
}

function readArguments(): unknown {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      options: { records: text, people: text, out: text, policy: { ...text, default: 'low' } },
    }).values
  } catch {
    return undefined
  }
}

/** Files are named in the sentence; what stands in them is not. */
function explain(error: unknown): string {
  if (error instanceof UnusableFile) return error.message
  if (error instanceof Error && 'path' in error && 'code' in error) return `${error.path}: ${error.code}`
  return error instanceof Error
    ? `${error.name}: the files could not be matched (${codeOf(error)})`
    : 'unknown'
}

function codeOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error
  return 'code' in cause ? String(cause.code) : cause.name
}
