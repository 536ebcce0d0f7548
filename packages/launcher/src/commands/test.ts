import { runTests } from '../testing/run-tests.ts'

// `npm test`; `npm test -- packages/values apps/api` runs those two alone.
const workspaces = process.argv.slice(2).map((folder) => folder.replace(/\/+$/, ''))
process.exitCode = (await runTests(workspaces)) ? 0 : 1
