import { randomBytes } from 'node:crypto'
import postgres from 'postgres'

/**
 * A new, empty database on the server that `serverUrl` names, for work whose result is not to be kept. Dropping it throws out whoever is still
 * connected to it.
 */
export async function createScratchDatabase(
  serverUrl: string,
  purpose: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `identity_${purpose}_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`
  await onServer(serverUrl, (sql) => sql`create database ${sql(name)}`)
  return {
    url: Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href,
    drop: () => onServer(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  }
}

async function onServer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
