import { runSystem } from '../system/run-system.ts'
import { build } from '../workspaces/build.ts'

// `npm start`: the built system.
await runSystem({ before: build })
