import { runOnServer } from '../programs/run-on-server.ts'
import { run } from '../terminal/command.ts'

// `npm run match:file -- --records … --people … --policy … --out …`: docs/matching/match-file.md
await run(async () => {
  process.exitCode = await runOnServer('apps/api/src/commands/match-file.ts', process.argv.slice(2))
})
