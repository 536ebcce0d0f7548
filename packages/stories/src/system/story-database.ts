import { randomUUID } from 'node:crypto'
import postgres from 'postgres'

/** An empty database on a server, for one system to migrate. */
export async function createStoryDatabase(
  serverUrl: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `identity_story_${randomUUID().replaceAll('-', '')}`
  await onServer(serverUrl, (sql) => sql`create database ${sql(name)}`)
  return {
    url: Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href,
    drop: () => onServer(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  }
}

async function onServer(serverUrl: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}
