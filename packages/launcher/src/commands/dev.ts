import { sourcePreparations } from '../programs/preparations.ts'
import { watchedProcesses } from '../system/process-definitions.ts'
import { runSystem } from '../system/run-system.ts'
import { run } from '../terminal/command.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run dev`: the system from its sources; each part starts again when its files change.
await run('npm run dev: runs the system from its sources; a process starts again when its files change', () =>
  runSystem({
    processes: watchedProcesses(ROOT),
    preparations: sourcePreparations(ROOT),
    defaults: { NODE_ENV: 'development' },
  }),
)
