import { migration, seeding } from '../programs/preparations.ts'
import { fromSource } from '../programs/program.ts'
import { runProgram } from '../programs/run-program.ts'
import { run } from '../terminal/command.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run seed -- --records N`: fills the database; everything after `--` goes to the API's seed command.
await run(async () => {
  await runProgram(migration(ROOT, fromSource('migrate')))
  await runProgram(seeding(ROOT, [...fromSource('seed'), ...process.argv.slice(2)]))
})
