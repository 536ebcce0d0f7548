import { runOnServer } from '../programs/run-on-server.ts'
import { run } from '../terminal/command.ts'

// `npm run bench:matching -- --records N`: docs/matching/speed.md
await run('npm run bench:matching -- --records N', async () => {
  process.exitCode = await runOnServer('bench/matching/bench-matching.ts', process.argv.slice(2))
})
