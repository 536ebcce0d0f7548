import { resetSystem } from '../system/reset-system.ts'
import { run } from '../terminal/command.ts'

// `npm run reset`, and with `-- --yes` a database of your own too.
const USAGE = `npm run reset            deletes the development data and secrets; stop the system first
npm run reset -- --yes   the same, and empties the database that DATABASE_URL names`

await run(USAGE, () => resetSystem({ isConfirmed: process.argv.includes('--yes') }))
