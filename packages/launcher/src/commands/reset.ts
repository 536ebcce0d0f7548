import { resetSystem } from '../system/reset-system.ts'
import { run } from '../terminal/command.ts'

// `npm run reset`, and with `-- --yes` a database of your own too.
await run(() => resetSystem({ isConfirmed: process.argv.includes('--yes') }))
