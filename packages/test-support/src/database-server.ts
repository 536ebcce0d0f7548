import { randomBytes } from 'node:crypto'
import { connect } from '@identity/database'
import type { Sql } from 'postgres'

const TEMPLATE_LOCK = 20_261_123 // any number of our own: one copier or migrator at a time

/** A name that no other run on the same server has, so runs never meet. */
export function uniqueName(purpose: string): string {
  return `identity_${purpose}_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`
}

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
}

export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  await onServer(serverUrl, async (sql) => {
    // PostgreSQL refuses to copy a template that anyone is connected to, the previous copier included.
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`
    await (template
      ? sql`create database ${sql(name)} template ${sql(template)}`
      : sql`create database ${sql(name)}`)
  })
  return databaseUrl(serverUrl, name)
}

/** Drops the database under whoever is still connected: a test that leaks a connection must not break the next run. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`)
}

async function onServer(serverUrl: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = connect(serverUrl, { max: 1 })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}
