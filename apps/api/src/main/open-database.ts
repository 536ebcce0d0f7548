import { createDatabase, type Database, isUpToDate, whenReachable } from '@identity/database'
import type { Logger } from '@identity/runtime'

/** Connects to the database, waiting for one that cannot be reached yet, and throws unless its tables are those of this build. */
export async function openDatabase(url: string, logger: Logger): Promise<Database> {
  const database = createDatabase(url)
  if (await whenReachable(() => isUpToDate(database.sql), logger)) return database
  throw new Error('the database’s tables are not those of this build: run `npm run migrate`')
}
