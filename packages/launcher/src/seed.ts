import { run } from './command.ts'
import { fromSource, migration, seeding } from './preparations.ts'
import { ROOT } from './root.ts'
import { runPreparation } from './run-preparation.ts'

// `npm run seed -- --records N`: fills the database; everything after `--` goes to the API's seed command.
await run(async () => {
  await runPreparation(migration(ROOT, fromSource('commands/migrate')))
  await runPreparation(seeding(ROOT, [...fromSource('commands/seed'), ...process.argv.slice(2)]))
})
