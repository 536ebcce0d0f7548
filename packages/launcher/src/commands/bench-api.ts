import { runOnServer } from '../programs/run-on-server.ts'
import { run } from '../terminal/command.ts'

// The API is written with decorators, which its own tsconfig.json allows.
const TSX_OPTIONS = ['--tsconfig', 'apps/api/tsconfig.json']

// `npm run bench:api -- --records N`: docs/matching/oracle-protection.md
await run(async () => {
  process.exitCode = await runOnServer('bench/oracle/bench-api.ts', process.argv.slice(2), TSX_OPTIONS)
})
