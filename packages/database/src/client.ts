import {
  drizzle,
  PostgresJsDatabase,
  PostgresJsSession,
  type PostgresJsTransaction,
} from 'drizzle-orm/postgres-js'
import type { ExtractTablesWithRelations } from 'drizzle-orm/relations'
import { connect } from './connection/connect.ts'
import type * as tables from './tables.ts'
import { OnePassDialect } from './texts/one-pass-dialect.ts'

type Tables = typeof tables

/** A connection pool, or a transaction on one of its connections: repositories take either. */
export type Executor =
  | PostgresJsDatabase<Tables>
  | PostgresJsTransaction<Tables, ExtractTablesWithRelations<Tables>>

const STATEMENT_TIMEOUT_MS = 3_000
const LOCK_TIMEOUT_MS = 1_000

/**
 * Opens a pool on `url`. Statements are given up after 3 s and waits for a lock after 1 s, so that one slow query cannot use up
 * every connection.
 */
export function createDatabase(url: string, { poolSize = 10 } = {}) {
  const sql = connect(url, {
    max: poolSize,
    // Our statements are small: compiling one takes longer than running it, and the planner overrates those that search by keys.
    connection: { statement_timeout: STATEMENT_TIMEOUT_MS, lock_timeout: LOCK_TIMEOUT_MS, jit: false },
  })
  drizzle(sql) // has the driver leave dates and JSON to the columns
  const dialect = new OnePassDialect()
  const db: PostgresJsDatabase<Tables> = new PostgresJsDatabase(
    dialect,
    new PostgresJsSession(sql, dialect, undefined),
    undefined,
  )
  return { db, sql, close: () => sql.end({ timeout: 5 }) }
}

export type Database = ReturnType<typeof createDatabase>
