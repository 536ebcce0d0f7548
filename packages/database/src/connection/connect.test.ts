import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sql, TransactionSql } from 'postgres'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import {
  type EmbeddedPostgres,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../embedded/embedded-postgres.ts'
import { type ConnectOptions, connect } from './connect.ts'
import { startProxy } from './database-proxy.fake.ts'

const ROUNDS = Number(process.env.CONNECTION_ROUNDS ?? 8)

let dataDir: string
let server: EmbeddedPostgres
let other: Sql
const open: Sql[] = []
const faults: unknown[] = []
const noteFault = (error: unknown) => void faults.push(error)

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'connections-'))
  server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), durable: false })
  other = connect(server.url, { max: 1, connection: { application_name: 'killer' } })
  process.on('unhandledRejection', noteFault).on('uncaughtException', noteFault)
}, 60_000)
afterAll(async () => {
  process.off('unhandledRejection', noteFault).off('uncaughtException', noteFault)
  await other.end()
  await server.stop()
  await removeEmbeddedPostgres(join(dataDir, 'postgres'))
  await rm(dataDir, { recursive: true, force: true })
})
afterEach(async () => {
  for (const sql of open.splice(0)) await sql.end({ timeout: 1 })
  expect(faults.splice(0)).toEqual([])
})

function pool(options: ConnectOptions = {}, url = server.url): Sql {
  const sql = connect(url, options)
  open.push(sql)
  return sql
}

/** One call of the event loop's own: whatever the driver had put off until then has happened, or failed. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

async function backendOf(sql: Sql | TransactionSql): Promise<number> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
  return row?.pid ?? 0
}

async function endConnection(pid: number): Promise<void> {
  await other`select pg_terminate_backend(${pid}::int)`
  await vi.waitUntil(async () => {
    const rows = await other`select 1 from pg_stat_activity where pid = ${pid}`
    return rows.length === 0
  })
}

test('arrays are sent and read, although the driver was not asked for their types', async () => {
  const sql = pool()
  const texts = ['plain', 'with "quotes"', 'a,b', '{}', '', 'back\\slash', 'NULL']
  const [row] = await sql`
    select ${texts}::text[] as texts, ${[1, -2]}::int[] as numbers, array['a'] <@ ${texts}::text[] as found, '{}'::text[] as none`
  expect(row).toEqual({ texts, numbers: [1, -2], found: false, none: [] })
  const [gaps] = await sql`
    select array['a', null]::text[] as bare, array['b c', null]::text[] as quoted, array[1, null]::int[] as numbers`
  expect(gaps).toEqual({ bare: ['a', null], quoted: ['b c', null], numbers: [1, null] })
  expect(await sql`select 1 where 'a,b' = any(${texts})`).toHaveLength(1)
})

const SLOW_READ = 'select "slept" from (select pg_sleep(20)) as pet ("slept")'

async function endSlowRead(): Promise<void> {
  const slow = () => other<{ pid: number }[]>`select pid from pg_stat_activity where query = ${SLOW_READ}`
  const [row] = await vi.waitUntil(async () => {
    const rows = await slow()
    return rows.length > 0 && rows
  })
  await endConnection(row?.pid ?? 0)
}

/** Each begins a transaction whose connection ends in another moment. */
const moments: [string, (sql: Sql) => Promise<unknown>][] = [
  [
    'while a query runs',
    (sql) =>
      sql.begin(async (tx) => {
        const pid = await backendOf(tx)
        await Promise.all([tx`select pg_sleep(20)`, endConnection(pid)])
      }),
  ],
  [
    'while the query that left with begin runs',
    (sql) => sql.begin((tx) => Promise.all([tx.unsafe(SLOW_READ), endSlowRead()])),
  ],
  [
    'between two queries',
    (sql) =>
      sql.begin(async (tx) => {
        await endConnection(await backendOf(tx))
        await tx`select 1`
      }),
  ],
  [
    'before the work is done without another query',
    (sql) =>
      sql.begin(async (tx) => {
        await endConnection(await backendOf(tx))
      }),
  ],
  [
    'before the work fails by itself',
    (sql) =>
      sql.begin(async (tx) => {
        await endConnection(await backendOf(tx))
        throw new Error('changed its mind')
      }),
  ],
  [
    'in a savepoint',
    (sql) =>
      sql.begin((tx) =>
        tx.savepoint(async (inner) => {
          await endConnection(await backendOf(inner))
          await inner`select 1`
        }),
      ),
  ],
  [
    'in work that goes on after a query failed',
    (sql) =>
      sql.begin(async (tx) => {
        const pid = await backendOf(tx)
        await Promise.allSettled([tx`select pg_sleep(20)`, endConnection(pid)])
        await tx`select 1`
      }),
  ],
]

test.each(moments)(
  'a transaction whose connection ends %s rejects, and the next works',
  async (_when, work) => {
    const sql = pool({ max: 1 })
    await expect(work(sql)).rejects.toThrow()
    await nextTurn()
    expect(await sql.begin(async (tx) => (await tx`select 1 as one`)[0])).toEqual({ one: 1 })
  },
  20_000,
)

const kinds: [string, (sql: Sql) => Promise<unknown>][] = [
  ['queries', async (sql) => await sql`select 1`], // sent when it is waited for
  ['transactions without a query', (sql) => sql.begin(() => undefined)],
  ['transactions with a query', (sql) => sql.begin((tx) => tx`select 1`)],
  [
    'transactions that read',
    (sql) => sql.begin((tx) => tx.unsafe('select "one" from (select 1) as t ("one")')),
  ],
  ['transactions that fail by themselves', (sql) => sql.begin(() => Promise.reject(new Error('no')))],
  ['savepoints', (sql) => sql.begin((tx) => tx.savepoint((inner) => inner`select 1`))],
]

test.each(kinds)(
  '%s begun in every turn while their connection ends leave its place in the pool working',
  async (_kind, begin) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const sql = pool({ max: 1 })
      const pid = await backendOf(sql)
      const outcomes: Promise<unknown>[] = []
      const beginInEveryTurn = setInterval(() => outcomes.push(begin(sql).catch((error) => error)))
      await endConnection(pid)
      await nextTurn()
      clearInterval(beginInEveryTurn)
      expect(await Promise.all(outcomes)).not.toContainEqual(
        expect.objectContaining({ code: 'CONNECT_TIMEOUT' }),
      )
      await vi.waitUntil(() => backendOf(sql).catch(() => 0)) // within a second
    }
  },
  60_000,
)

test('a query that was under way when its connection ended is not sent again', async () => {
  const sql = pool({ max: 1 })
  await other`create table if not exists note (text text)`
  await other`delete from note`
  const insert =
    'insert into note select pg_sleep(case when exists(select from note) then 0 else 20 end)::text'
  const isRunning = async () => (await other`select from pg_stat_activity where query = ${insert}`).length > 0
  const pid = await backendOf(sql)
  const query = sql.unsafe(insert).catch((error) => error)
  await vi.waitUntil(isRunning)
  await endConnection(pid)
  expect(await query).toBeInstanceOf(Error)
  await other`insert into note values ('once')`
  for (let turn = 0; turn < 3; turn += 1) expect(await backendOf(sql)).not.toBe(pid)
  await nextTurn()
  await backendOf(sql)
  expect([...(await other`select text from note`)]).toEqual([{ text: 'once' }])
})

test('a transaction that is refused by the database is rolled back, and its connection is kept', async () => {
  const sql = pool({ max: 1 })
  const pid = await backendOf(sql)
  await expect(sql.begin((tx) => tx`select 1 / 0`)).rejects.toMatchObject({ code: '22012' })
  await expect(sql.begin(() => Promise.reject(new Error('changed its mind')))).rejects.toThrow(
    'changed its mind',
  )
  expect(await backendOf(sql)).toBe(pid)
})

test('a database that closes while a connection is opened fails the query at once, and serves the next when it is back', async () => {
  const proxy = await startProxy(server.url)
  let sql = pool({ max: 2 }, proxy.url)
  for (const moment of ['at once', 'after the first answer'] as const) {
    proxy.close(moment)
    const queries = await Promise.allSettled([sql`select 1`, sql.begin((tx) => tx`select 1`), sql`select 1`])
    expect(queries.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(proxy.connections()).toBeLessThan(20) // not in a circle
    proxy.close('never')
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
    await sql.end()
    sql = pool({ max: 2 }, proxy.url)
  }
  await proxy.stop()
})

test('connections that end all the time cost queries and transactions, and nothing else', async () => {
  const sql = pool({ max: 4 })
  let answered = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const work = [
      ...[1, 2, 3].map(() => sql`select pg_sleep(0.002)`),
      ...[1, 2, 3].map(() =>
        sql.begin(async (tx) => {
          await tx`select pg_sleep(0.002)`
          await tx`select 1`
        }),
      ),
    ]
    const killed = other`
      select pg_terminate_backend(pid) from pg_stat_activity
      where backend_type = 'client backend' and application_name <> 'killer'`
    const outcomes = await Promise.allSettled([...work, killed])
    answered += outcomes.filter(({ status }) => status === 'fulfilled').length
  }
  await nextTurn()
  expect(answered).toBeGreaterThanOrEqual(ROUNDS)
  expect(await sql.begin(async (tx) => (await tx`select 1 as one`)[0])).toEqual({ one: 1 })
}, 600_000)
