import { runOnServer } from '../programs/run-on-server.ts'
import { run } from '../terminal/command.ts'

// `npm run bench:partner -- --identities N`: bench/README.md
await run('npm run bench:partner -- --identities N', async () => {
  process.exitCode = await runOnServer('bench/partner/bench-partner.ts', process.argv.slice(2))
})
