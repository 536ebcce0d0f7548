import { runOnServer } from '../programs/run-on-server.ts'
import { run } from '../terminal/command.ts'

// `npm run bench:api -- --records N`: docs/matching/oracle-protection.md
await run('npm run bench:api -- --records N', async () => {
  process.exitCode = await runOnServer('bench/oracle/bench-api.ts', process.argv.slice(2))
})
