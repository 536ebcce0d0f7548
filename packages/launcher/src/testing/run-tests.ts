import { join } from 'node:path'
import { createTemplate, testServer } from '@identity/test-support'
import { readEnvironment } from '../settings/environment.ts'
import { say } from '../terminal/console.ts'
import { build, NO_TELEMETRY } from '../workspaces/build.ts'
import { buildUsers } from '../workspaces/build-users.ts'
import { ROOT } from '../workspaces/root.ts'
import { workspacesOf } from '../workspaces/workspaces.ts'
import { type ChosenTests, chosenTests } from './chosen-tests.ts'
import type { FileDuration } from './durations.reporter.ts'
import { type Failure, toldFailures } from './failures.ts'
import { runVitest } from './run-vitest.ts'
import { runningOrder } from './running-order.ts'
import { sideBySide } from './side-by-side.ts'
import { slowestFiles } from './slowest-files.ts'
import { addTallies, NO_TESTS, type Tally } from './tally.ts'

// Vitest leaves one core for itself, and a test waits for PostgreSQL or a browser half its time: two fill a small machine.
const AT_ONCE = 2

type Sum = { tally: Tally; files: FileDuration[]; failures: Failure[] }

/** The tests that the arguments choose, on one PostgreSQL server; true when all is well. The last line is the sum, whatever happened. */
export async function runTests(args: string[]): Promise<boolean> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  const startedAt = Date.now()
  const sum: Sum = { tally: NO_TESTS, files: [], failures: [] }
  await runChosen(args, sum, stopping.signal).catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    sum.tally = addTallies(sum.tally, { ...NO_TESTS, failed: 1 })
  })
  if (sum.files.length > 0) say(slowestFiles(sum.files, ROOT))
  say(`The whole run took ${((Date.now() - startedAt) / 60_000).toFixed(1)} minutes.`)
  if (sum.failures.length > 0) say(toldFailures(sum.failures, ROOT))
  if (sum.tally.skipped > 0) say(`${sum.tally.skipped} skipped`)
  say(`${sum.tally.passed} passed, ${sum.tally.failed} failed`)
  return sum.tally.failed === 0 && !stopping.signal.aborted
}

async function runChosen(args: string[], sum: Sum, signal: AbortSignal): Promise<void> {
  const chosen = await chosenTests(args, ROOT)
  if (chosen.length === 0) return say('Nothing that a test looks at has changed.')
  const needBuild = buildUsers(workspacesOf(ROOT))
  const isBuilt = chosen.some(({ workspace }) => needBuild.has(workspace)) ? build(signal) : Promise.resolve()
  isBuilt.catch(() => undefined) // whoever needs it will say so
  const server = await testServer(readEnvironment(ROOT))
  try {
    const { template, drop } = await createTemplate(server.url)
    const shared = { TEST_DATABASE_SERVER_URL: server.url, TEST_DATABASE_TEMPLATE: template }
    const run = async (tests: ChosenTests) => {
      if (needBuild.has(tests.workspace)) await isBuilt
      await runOne(tests, shared, sum, signal)
    }
    const order = runningOrder(chosen)
    await sideBySide(order.sideBySide, AT_ONCE, run)
      .then(() => sideBySide(order.afterwards, 1, run))
      .finally(drop)
  } finally {
    await server.stop()
  }
}

async function runOne(
  { workspace, files }: ChosenTests,
  shared: Record<string, string>,
  sum: Sum,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return
  const env = { ...process.env, ...NO_TELEMETRY, ...shared }
  const { tally, output, isGreen, seconds, ...run } = await runVitest(
    join(ROOT, workspace),
    files,
    env,
    signal,
  )
  if (!isGreen) say(output)
  say(
    `${isGreen ? 'ok  ' : 'FAIL'} ${workspace}: ${tally.passed} passed, ${tally.failed} failed (${seconds.toFixed(1)} s)`,
  )
  sum.tally = addTallies(sum.tally, tally)
  sum.files.push(...run.files)
  sum.failures.push(...run.failures)
}
