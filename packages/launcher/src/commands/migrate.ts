import { migration } from '../programs/preparations.ts'
import { fromSource } from '../programs/program.ts'
import { runProgram } from '../programs/run-program.ts'
import { run } from '../terminal/command.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run migrate`: brings the database up to date.
await run('npm run migrate: brings the database up to date', () =>
  runProgram(migration(ROOT, fromSource('migrate'))),
)
