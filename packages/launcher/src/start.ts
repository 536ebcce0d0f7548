import { build } from './build.ts'
import { runSystem } from './run-system.ts'

// `npm start`: the built system.
await runSystem({ before: build })
