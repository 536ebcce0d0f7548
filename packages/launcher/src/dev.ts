import { sourcePreparations } from './preparations.ts'
import { watchedProcesses } from './process-definitions.ts'
import { ROOT } from './root.ts'
import { runSystem } from './run-system.ts'

// `npm run dev`: the system from its sources; each part starts again when its files change.
await runSystem({
  processes: watchedProcesses(ROOT),
  preparations: sourcePreparations(ROOT),
  defaults: { NODE_ENV: 'development' },
})
