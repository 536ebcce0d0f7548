import { run } from './command.ts'
import { apiCommand } from './preparations.ts'
import { ROOT } from './root.ts'
import { runPreparation } from './run-preparation.ts'

// `npm run trn -- withhold|release|list …`: the API's command does it, whether or not the system runs.
await run(() => runPreparation(apiCommand(ROOT, 'trn', process.argv.slice(2))))
