import { resolve } from 'node:path'
import { run } from './command.ts'
import { apiCommand } from './preparations.ts'
import { ROOT } from './root.ts'
import { runPreparation } from './run-preparation.ts'

// `npm run client -- create|rotate-secret|list|import …`: the API's command does it. A file is named from where it was typed.
const [command = '', ...rest] = process.argv.slice(2)
const typedIn = process.env.INIT_CWD ?? process.cwd()
const args = command === 'import' ? rest.map((file) => resolve(typedIn, file)) : rest
await run(() => runPreparation(apiCommand(ROOT, 'client', [command, ...args])))
