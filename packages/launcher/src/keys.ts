import { run } from './command.ts'
import { keysCommand } from './preparations.ts'
import { ROOT } from './root.ts'
import { runPreparation } from './run-preparation.ts'

// `npm run keys -- list|rotate|pull`: the facade's command does it, whether or not the system runs.
await run(() => runPreparation(keysCommand(ROOT, process.argv.slice(2))))
