import { keysCommand } from '../programs/operator-commands.ts'
import { runProgram } from '../programs/run-program.ts'
import { showUsage } from '../programs/show-usage.ts'
import { run } from '../terminal/command.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run keys -- list|rotate|pull`: the facade's command does it, whether or not the system runs.
await run(
  () => showUsage(keysCommand(ROOT, [])),
  () => runProgram(keysCommand(ROOT, process.argv.slice(2))),
)
