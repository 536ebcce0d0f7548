import { join } from 'node:path'
import { startEmbeddedPostgres } from '@identity/database'
import { parseDatabaseUrl } from '@identity/runtime'
import { readUrl } from '@identity/values'
import type { Environment } from '../settings/environment.ts'

export type RunningDatabase = {
  url: string
  stop(): Promise<void>
  /** Only a database of ours can be started again. */
  startAgain?(): Promise<void>
}

/** Your own database when there is one, which is left alone; else the embedded one in the data folder. */
export async function openDatabase(dataDir: string, env: Environment): Promise<RunningDatabase> {
  if (env.DATABASE_URL) {
    refuseUnclearAddress(env.DATABASE_URL)
    return { url: env.DATABASE_URL, stop: async () => undefined }
  }
  return startEmbeddedPostgres({ dataDir: embeddedDataDir(dataDir), binDir: env.POSTGRES_BIN_DIR })
}

export function embeddedDataDir(dataDir: string): string {
  return join(dataDir, 'postgres')
}

/** One sentence that says what an address looks like, and repeats nothing of this one: a password may stand anywhere in it. */
export function refuseUnclearAddress(databaseUrl: string): void {
  try {
    parseDatabaseUrl(databaseUrl)
  } catch (error) {
    throw new Error(
      `DATABASE_URL is not valid: ${error instanceof Error ? error.message : 'it cannot be read'}`,
    )
  }
}

/** The part of a database's address that may be printed. */
export function withoutPassword(databaseUrl: string): string {
  const url = readUrl(databaseUrl)
  if (!url) return 'as DATABASE_URL says'
  return Object.assign(url, { password: '', search: '' }).href // a password may also stand in the query
}
