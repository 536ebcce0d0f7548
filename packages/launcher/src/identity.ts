import { run } from './command.ts'
import { apiCommand } from './preparations.ts'
import { ROOT } from './root.ts'
import { runPreparation } from './run-preparation.ts'

// `npm run identity -- sign-out|block|unblock|merge …`: the API's command does it, whether or not the system runs.
await run(() => runPreparation(apiCommand(ROOT, 'identity', process.argv.slice(2))))
