import { randomBytes } from 'node:crypto'
import { parseDatabaseUrl } from '@identity/runtime'
import type { Sql } from 'postgres'
import { connect } from './connection/connect.ts'

export type ScratchDatabase = { url: string; drop(): Promise<void> }

const PREFIX = 'identity_scratch_'
const NAME = /^identity_scratch_.*_(?<madeAt>[0-9a-z]+)_[0-9a-f]{8}$/
/** The time that its maker may take to connect to it. */
const NEW_FOR_MS = 60_000

/**
 * A new, empty database on the server that `serverUrl` names, for work whose result is not to be kept. Dropping it ends every connection to it.
 * Those that earlier runs left behind, because they were killed, are dropped first.
 */
export async function createScratchDatabase(
  serverUrl: string,
  purpose: string,
  nowMs = Date.now(),
): Promise<ScratchDatabase> {
  const name = `${PREFIX}${purpose}_${nowMs.toString(36)}_${randomBytes(4).toString('hex')}`
  const url = Object.assign(new URL(parseDatabaseUrl(serverUrl)), { pathname: `/${name}` }).href
  await onServer(serverUrl, async (sql) => {
    await dropAbandoned(sql, nowMs)
    await sql`create database ${sql(name)}`
  })
  // A connection that stays until the end, however that comes: a database that has none is abandoned.
  const presence = connect(url, { max: 1, isReplacedInTime: false })
  await presence`select 1`
  return {
    url,
    async drop() {
      await presence.end({ timeout: 5 })
      await onServer(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`)
    },
  }
}

async function dropAbandoned(sql: Sql, nowMs: number): Promise<void> {
  const deserted = await sql<{ name: string }[]>`
    select datname as name from pg_database
    where starts_with(datname, ${PREFIX}) and datname not in (select datname from pg_stat_activity where datname is not null)`
  for (const { name } of deserted) {
    const madeAt = Number.parseInt(NAME.exec(name)?.groups?.madeAt ?? '', 36)
    if (!(madeAt < nowMs - NEW_FOR_MS)) continue
    // Without force: another process may have connected meanwhile, or it is not ours to drop, and then it stays.
    await sql`drop database if exists ${sql(name)}`.catch(() => undefined)
  }
}

async function onServer(url: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = connect(url, { max: 1 })
  try {
    await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
