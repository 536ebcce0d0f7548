import { migration, seeding } from '../programs/preparations.ts'
import { fromSource } from '../programs/program.ts'
import { runProgram } from '../programs/run-program.ts'
import { run } from '../terminal/command.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run seed -- --records N`: fills the database; everything after `--` goes to the API's seed command.
const USAGE = `npm run seed                    migrates, then registers the demonstration services
npm run seed -- --records N     also puts N made-up records into the replica
npm run seed -- --identities M --records N     and M made-up identities, who hold some of the records`

await run(USAGE, async () => {
  await runProgram(migration(ROOT, fromSource('migrate')))
  await runProgram(seeding(ROOT, [...fromSource('seed'), ...process.argv.slice(2)]))
})
