import { apiCommand } from '../programs/operator-commands.ts'
import { runProgram } from '../programs/run-program.ts'
import { showUsage } from '../programs/show-usage.ts'
import { run } from '../terminal/command.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run webhook-keys -- list|rotate|pull …`: the API's command does it, whether or not the system runs.
await run(
  () => showUsage(apiCommand(ROOT, 'webhook-keys', [])),
  () => runProgram(apiCommand(ROOT, 'webhook-keys', process.argv.slice(2))),
)
