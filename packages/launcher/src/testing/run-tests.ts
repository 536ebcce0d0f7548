import { join } from 'node:path'
import { testServer } from '@identity/test-support'
import { readEnvironment } from '../settings/environment.ts'
import { say } from '../terminal/console.ts'
import { build, NO_TELEMETRY } from '../workspaces/build.ts'
import { ROOT } from '../workspaces/root.ts'
import { testedWorkspaces } from '../workspaces/tested-workspaces.ts'
import { runVitest } from './run-vitest.ts'
import { addTallies, NO_TESTS, type Tally } from './tally.ts'

/** The tests of these workspaces, or of all, on one PostgreSQL server; true when all is well. The last line is the sum, whatever happened. */
export async function runTests(wanted: string[]): Promise<boolean> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  const total = await runAll(wanted, stopping.signal).catch((error: unknown): Tally => {
    say(error instanceof Error ? error.message : String(error))
    return { ...NO_TESTS, failed: 1 }
  })
  if (total.skipped > 0) say(`${total.skipped} skipped`)
  say(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && !stopping.signal.aborted
}

async function runAll(wanted: string[], signal: AbortSignal): Promise<Tally> {
  const workspaces = testedWorkspaces(ROOT).filter((folder) => wanted.length === 0 || wanted.includes(folder))
  if (workspaces.length === 0) throw new Error(`No workspace with tests is called ${wanted.join(' or ')}`)
  await build(signal)
  const server = await testServer(readEnvironment(ROOT))
  try {
    return await runEach(workspaces, { TEST_DATABASE_SERVER_URL: server.url }, signal)
  } finally {
    await server.stop()
  }
}

/** One after another: each uses every core by itself. */
async function runEach(
  workspaces: string[],
  shared: Record<string, string>,
  signal: AbortSignal,
): Promise<Tally> {
  let sum = NO_TESTS
  for (const workspace of workspaces) {
    if (signal.aborted) break
    const env = { ...process.env, ...NO_TELEMETRY, ...shared }
    const { tally, output, isGreen, seconds } = await runVitest(join(ROOT, workspace), env, signal)
    if (!isGreen) say(output)
    say(
      `${isGreen ? 'ok  ' : 'FAIL'} ${workspace}: ${tally.passed} passed, ${tally.failed} failed (${seconds.toFixed(1)} s)`,
    )
    sum = addTallies(sum, tally)
  }
  return sum
}
