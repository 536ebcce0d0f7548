import { randomUUID } from 'node:crypto'
import { connect } from '@identity/database'
import type { Sql } from 'postgres'

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

async function onServer(serverUrl: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = connect(serverUrl, { max: 1 })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}
