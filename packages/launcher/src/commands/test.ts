import { runTests } from '../testing/run-tests.ts'

// `npm test`; `npm test -- packages/values apps/api` runs those two alone, `npm test -- --changed` what your change touches.
process.exitCode = (await runTests(process.argv.slice(2))) ? 0 : 1
