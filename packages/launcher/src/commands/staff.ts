import { apiCommand } from '../programs/operator-commands.ts'
import { runProgram } from '../programs/run-program.ts'
import { showUsage } from '../programs/show-usage.ts'
import { run } from '../terminal/command.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run staff -- invite|list|end|reset …`: the API's command does it, whether or not the system runs.
await run(
  () => showUsage(apiCommand(ROOT, 'staff', [])),
  () => runProgram(apiCommand(ROOT, 'staff', process.argv.slice(2))),
)
