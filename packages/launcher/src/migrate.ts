import { run } from './command.ts'
import { fromSource, migration } from './preparations.ts'
import { ROOT } from './root.ts'
import { runPreparation } from './run-preparation.ts'

// `npm run migrate`: brings the database up to date.
await run(() => runPreparation(migration(ROOT, fromSource('commands/migrate'))))
