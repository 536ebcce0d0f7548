import { runOnServer } from '../programs/run-on-server.ts'
import { run } from '../terminal/command.ts'

// `npm run match:file -- --records … --people … --policy … --out …`: docs/matching/match-file.md
const USAGE = `npm run match:file -- --records FILE.csv --people FILE.jsonl --policy low|firm|strict --out FILE.jsonl

docs/matching/match-file.md says what stands in the files.`

await run(USAGE, async () => {
  process.exitCode = await runOnServer('apps/api/src/commands/match-file.ts', process.argv.slice(2))
})
