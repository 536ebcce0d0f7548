import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { removeEmbeddedPostgres } from '@identity/database'
import { emptyDatabase } from '../database/empty-database.ts'
import { embeddedDataDir, refuseUnclearAddress, withoutPassword } from '../database/running-database.ts'
import { readEnvironment } from '../settings/environment.ts'
import { say } from '../terminal/console.ts'
import { ROOT } from '../workspaces/root.ts'
import { runningLauncher } from './launch-record.ts'

/** Back to how a fresh clone starts. A database of your own is emptied only when you confirm it. */
export async function resetSystem({ isConfirmed }: { isConfirmed: boolean }): Promise<void> {
  const env = readEnvironment(ROOT)
  const dataDir = join(ROOT, '.data')
  const launcher = await runningLauncher(dataDir)
  if (launcher) throw new Error(`The system is running (process ${launcher}). Stop it first, then reset.`)
  if (env.DATABASE_URL) refuseUnclearAddress(env.DATABASE_URL)
  if (env.DATABASE_URL) await emptyOwn(env.DATABASE_URL, isConfirmed)
  await removeEmbeddedPostgres(embeddedDataDir(dataDir), env.POSTGRES_BIN_DIR)
  await rm(dataDir, { recursive: true, force: true })
  say('reset: the next start begins with new data')
}

async function emptyOwn(databaseUrl: string, isConfirmed: boolean): Promise<void> {
  const shown = withoutPassword(databaseUrl)
  if (!isConfirmed) {
    throw new Error(
      `This would delete everything of ours in ${shown}. If that is what you want: npm run reset -- --yes`,
    )
  }
  await emptyDatabase(databaseUrl)
  say(`emptied ${shown}`)
}
