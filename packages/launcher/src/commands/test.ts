import { run } from '../terminal/command.ts'
import { runTests } from '../testing/run-tests.ts'

// `npm test`; `npm test -- packages/values apps/api` runs those two alone, `npm test -- --changed` what your change touches.
const USAGE = `npm test                                  all tests
npm test -- packages/values apps/api      those of some workspaces
npm test -- --changed                     those that your change touches`

await run(USAGE, async () => {
  process.exitCode = (await runTests(process.argv.slice(2))) ? 0 : 1
})
