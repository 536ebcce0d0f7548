import { join } from 'node:path'
import { testServer } from '@identity/test-support'
import { build, NO_TELEMETRY } from './build.ts'
import { say } from './console.ts'
import { readEnvironment } from './environment.ts'
import { ROOT } from './root.ts'
import { runVitest } from './run-vitest.ts'
import { addTallies, NO_TESTS, type Tally } from './test-tally.ts'
import { testedWorkspaces } from './workspaces.ts'

// `npm test`: builds what the stories drive, then every workspace's tests on one throw-away PostgreSQL, or on the server of
// DATABASE_URL. `npm test -- packages/values apps/api` runs those two alone. The last line is the sum, whatever happened.
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

const total = await runAll().catch((error: unknown): Tally => {
  say(error instanceof Error ? error.message : String(error))
  return { ...NO_TESTS, failed: 1 }
})
if (total.skipped > 0) say(`${total.skipped} skipped`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || stopping.signal.aborted ? 1 : 0

async function runAll(): Promise<Tally> {
  const wanted = process.argv.slice(2).map((folder) => folder.replace(/\/+$/, ''))
  const workspaces = testedWorkspaces(ROOT).filter((folder) => wanted.length === 0 || wanted.includes(folder))
  if (workspaces.length === 0) throw new Error(`No workspace with tests is called ${wanted.join(' or ')}`)
  await build(stopping.signal)
  const server = await testServer(readEnvironment(ROOT))
  try {
    return await runEach(workspaces, { TEST_DATABASE_SERVER_URL: server.url })
  } finally {
    await server.stop()
  }
}

/** One after another: each uses every core by itself. */
async function runEach(workspaces: string[], shared: Record<string, string>): Promise<Tally> {
  let sum = NO_TESTS
  for (const workspace of workspaces) {
    if (stopping.signal.aborted) break
    const env = { ...process.env, ...NO_TELEMETRY, ...shared }
    const { tally, output, isGreen, seconds } = await runVitest(join(ROOT, workspace), env, stopping.signal)
    if (!isGreen) say(output)
    say(
      `${isGreen ? 'ok  ' : 'FAIL'} ${workspace}: ${tally.passed} passed, ${tally.failed} failed (${seconds.toFixed(1)} s)`,
    )
    sum = addTallies(sum, tally)
  }
  return sum
}
