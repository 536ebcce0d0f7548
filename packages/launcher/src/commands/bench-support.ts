import { runOnServer } from '../programs/run-on-server.ts'
import { run } from '../terminal/command.ts'

// `npm run bench:support -- --identities N --records N`: docs/finding-people.md
await run('npm run bench:support -- --identities N --records N', async () => {
  process.exitCode = await runOnServer('bench/support/bench-support.ts', process.argv.slice(2))
})
