import { run } from './command.ts'
import { runOnServer } from './run-on-server.ts'

// `npm run bench:matching -- --records N`: docs/matching/speed.md
await run(async () => {
  process.exitCode = await runOnServer('bench/matching/bench-matching.ts', process.argv.slice(2))
})
