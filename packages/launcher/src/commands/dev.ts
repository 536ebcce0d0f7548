import { sourcePreparations } from '../programs/preparations.ts'
import { watchedProcesses } from '../system/process-definitions.ts'
import { runSystem } from '../system/run-system.ts'
import { ROOT } from '../workspaces/root.ts'

// `npm run dev`: the system from its sources; each part starts again when its files change.
await runSystem({
  processes: watchedProcesses(ROOT),
  preparations: sourcePreparations(ROOT),
  defaults: { NODE_ENV: 'development' },
})
