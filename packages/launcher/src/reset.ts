import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { removeEmbeddedPostgres } from '@identity/database'
import { run } from './command.ts'
import { say } from './console.ts'
import { embeddedDataDir, withoutPassword } from './database.ts'
import { readEnvironment } from './environment.ts'
import { runningLauncher } from './launch-record.ts'
import { emptyDatabase } from './reset-database.ts'
import { ROOT } from './root.ts'

// `npm run reset`: back to how a fresh clone starts. A database of your own is emptied only when you say --yes.
await run(async () => {
  const env = readEnvironment(ROOT)
  const dataDir = join(ROOT, '.data')
  const launcher = await runningLauncher(dataDir)
  if (launcher) throw new Error(`The system is running (process ${launcher}). Stop it first, then reset.`)
  if (env.DATABASE_URL) await emptyOwn(env.DATABASE_URL)
  await removeEmbeddedPostgres(embeddedDataDir(dataDir), env.POSTGRES_BIN_DIR)
  await rm(dataDir, { recursive: true, force: true })
  say('reset: the next start begins with new data')
})

async function emptyOwn(databaseUrl: string): Promise<void> {
  const shown = withoutPassword(databaseUrl)
  if (!process.argv.includes('--yes')) {
    throw new Error(
      `This would delete everything of ours in ${shown}. If that is what you want: npm run reset -- --yes`,
    )
  }
  await emptyDatabase(databaseUrl)
  say(`emptied ${shown}`)
}
