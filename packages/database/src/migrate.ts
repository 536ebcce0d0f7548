import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { Logger, runMigrations as migrateJobQueue } from 'graphile-worker'
import type { Sql } from 'postgres'
import { connect } from './connection/connect.ts'

// Resolved through the package, not through this file's address: the apps are bundled, the migrations are not.
const migrationsFolder = join(
  dirname(createRequire(import.meta.url).resolve('@identity/database/package.json')),
  '../../drizzle',
)

const silentLogger = new Logger(() => () => {})

// Any number, as long as everything that migrates uses the same one.
const MIGRATION_LOCK = 7_401_206_121

/**
 * Brings the database at `url` up to date: our tables, the facade's and the job queue's. Safe to run in several processes at
 * once: one works, the others wait and find nothing left to do.
 */
export async function migrate(url: string): Promise<void> {
  // One connection, because an advisory lock belongs to its connection.
  const sql = connect(url, { max: 1 })
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`
    await runMigrations(drizzle(sql), { migrationsFolder })
    await migrateJobQueue({ connectionString: url, logger: silentLogger })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** True when the database holds every migration that this build knows, and none that it does not. */
export async function isUpToDate(sql: Sql): Promise<boolean> {
  const known = readMigrationFiles({ migrationsFolder }).map((migration) => migration.hash)
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`
  if (!table?.name) return false
  const applied = await sql<
    { hash: string }[]
  >`select hash from drizzle.__drizzle_migrations order by created_at`
  return applied.length === known.length && applied.every(({ hash }, index) => hash === known[index])
}
