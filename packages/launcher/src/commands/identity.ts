import { apiCommand } from '../programs/operator-commands.ts'
import { runProgram } from '../programs/run-program.ts'
import { showUsage } from '../programs/show-usage.ts'
import { run } from '../terminal/command.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run identity -- sign-out|block|unblock|merge …`: the API's command does it, whether or not the system runs.
await run(
  () => showUsage(apiCommand(ROOT, 'identity', [])),
  () => runProgram(apiCommand(ROOT, 'identity', process.argv.slice(2))),
)
