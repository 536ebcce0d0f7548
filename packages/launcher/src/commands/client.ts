import { resolve } from 'node:path'
import { apiCommand } from '../programs/operator-commands.ts'
import { runProgram } from '../programs/run-program.ts'
import { showUsage } from '../programs/show-usage.ts'
import { run } from '../terminal/command.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run client -- create|rotate-secret|disable|enable|delete|list|import …`: the API's command does it. A file is named from where it was typed.
const [command = '', ...rest] = process.argv.slice(2)
const typedIn = process.env.INIT_CWD ?? process.cwd()
const args = command === 'import' ? rest.map((file) => resolve(typedIn, file)) : rest
await run(
  () => showUsage(apiCommand(ROOT, 'client', [])),
  () => runProgram(apiCommand(ROOT, 'client', [command, ...args])),
)
