import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, removeEmbeddedPostgres, startEmbeddedPostgres } from '@identity/database'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchDatabase } from './watch-database.ts'

let folder: string
let stopWatching = async () => {}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watched-'))
})
afterEach(async () => {
  await stopWatching()
  await removeEmbeddedPostgres(join(folder, 'postgres'))
  await rm(folder, { recursive: true, force: true })
})

/** The number of the server's first process, which it writes into its own settings. */
async function postmasterOf(url: string): Promise<number> {
  const sql = connect(url, { max: 1 })
  const [row] = await sql<{ file: string }[]>`
    select setting || '/postmaster.pid' as file from pg_settings where name = 'data_directory'`
  await sql.end()
  return Number.parseInt(await readFile(row?.file ?? '', 'utf8'), 10)
}

test('a database that was killed is started again at the same address, and a pool that was open goes on', async () => {
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false })
  const said: string[] = []
  const onGiveUp = vi.fn()
  stopWatching = watchDatabase(database, { write: (line) => void said.push(line), onGiveUp, lookEveryMs: 50 })
  const sql = connect(database.url)
  await sql`select 1`
  process.kill(await postmasterOf(database.url), 'SIGKILL')
  await vi.waitFor(() => expect(said).not.toEqual([]))
  await vi.waitFor(async () => expect(await sql`select 1 as one`).toEqual([{ one: 1 }]), { timeout: 20_000 })
  expect(said).toEqual(['the database stopped unexpectedly: starting it again'])
  expect(onGiveUp).not.toHaveBeenCalled()
  await sql.end()
})

test('a database that does not stay up is given up after five starts', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await new Promise((resolve) => server.close(resolve))
  const startAgain = vi.fn(async () => undefined)
  const given = await new Promise<Error>((onGiveUp) => {
    const database = { url: `postgres://127.0.0.1:${port}/x`, stop: async () => undefined, startAgain }
    stopWatching = watchDatabase(database, { write: () => undefined, onGiveUp, lookEveryMs: 1 })
  })
  expect(given.message).toContain('the database stopped 5 times in a row')
  expect(startAgain).toHaveBeenCalledTimes(5)
})

test('a database of your own is yours to start', async () => {
  stopWatching = watchDatabase(
    { url: 'postgres://127.0.0.1:1/x', stop: async () => undefined },
    { write: () => expect.unreachable(), onGiveUp: () => expect.unreachable(), lookEveryMs: 1 },
  )
  await stopWatching()
})
