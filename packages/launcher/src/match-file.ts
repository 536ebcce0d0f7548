import { run } from './command.ts'
import { runOnServer } from './run-on-server.ts'

// `npm run match:file -- --records … --people … --policy … --out …`: docs/matching/match-file.md
await run(async () => {
  process.exitCode = await runOnServer('apps/api/src/commands/match-file.ts', process.argv.slice(2))
})
