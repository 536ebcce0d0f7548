import { createDatabase, type Database, isUpToDate } from '@identity/database'

/** Connects to the database, and throws unless its tables are those of this build. */
export async function openDatabase(url: string): Promise<Database> {
  const database = createDatabase(url)
  if (await isUpToDate(database.sql)) return database
  throw new Error('the database’s tables are not those of this build: run `npm run migrate`')
}
