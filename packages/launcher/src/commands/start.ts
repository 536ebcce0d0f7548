import { runSystem } from '../system/run-system.ts'
import { run } from '../terminal/command.ts'
import { build } from '../workspaces/build.ts'

// `npm start`: the built system.
await run('npm start: builds what changed and runs the system in the foreground', () =>
  runSystem({ before: build }),
)
