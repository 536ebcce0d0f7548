import type { Sql, TransactionSql } from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { useThrowAwayServer } from './throw-away-server.fixture.ts'

const running = useThrowAwayServer()
let sql: Sql

beforeEach(async () => {
  sql = connect(running.proxy.url, { max: 1 })
  await sql.unsafe('drop table if exists pet; create table pet (name text)')
})
afterEach(async () => {
  running.proxy.refuseToBegin(false)
  await sql.end()
})

const read = (tx: TransactionSql) => tx.unsafe('select "name" from pet where name <> $1', [''])
const write = (tx: TransactionSql, name = 'Ada') => tx.unsafe('insert into pet (name) values ($1)', [name])
const call = (tx: TransactionSql) => tx.unsafe('select pg_notify($1, $1)', ['pet'])
const pets = () => sql`select name from pet order by name`
const isBegin = (packet: string) => packet.includes('begin')
const BEGIN_ALONE = 'Q1234begin 0'.length

test.each<[string, (tx: TransactionSql) => Promise<unknown>]>([
  ['only reads', read],
  ['locks what it reads', (tx) => tx.unsafe('select "name" from pet where name <> $1 for update', [''])],
])('a first statement that %s leaves in one packet with begin', async (_what, work) => {
  await sql.begin(work) // parsed from now on
  running.proxy.packets()
  await sql.begin(work)
  const packets = running.proxy.packets()
  expect(packets.map(isBegin), 'the other is the commit').toEqual([true, false])
  expect(packets[0]?.length).toBeGreaterThan(BEGIN_ALONE)
})

test.each<[string, (tx: TransactionSql) => Promise<unknown>]>([
  ['writes', write],
  ['calls a function', call],
])('a first statement that %s waits until the transaction has begun', async (_what, work) => {
  await sql.begin(work)
  running.proxy.packets()
  await sql.begin(work)
  const packets = running.proxy.packets()
  expect(packets.map(isBegin), 'the last is the commit').toEqual([true, false, false])
  expect(packets[0]).toHaveLength(BEGIN_ALONE)
})

test('statements arrive in the order in which they were made, whichever of them wait', async () => {
  const found = await sql.begin(async (tx) =>
    Promise.all([read(tx), write(tx), read(tx), write(tx, 'Kit'), read(tx)]),
  )
  expect(found.map((rows) => rows.length)).toEqual([0, 0, 1, 0, 2])
})

test.each<[string, (tx: TransactionSql) => unknown]>([
  ['writes', write],
  ['reads, then writes', async (tx) => [await read(tx), await write(tx)]],
  ['reads and writes at once', (tx) => Promise.all([read(tx), write(tx)])],
  ['writes whatever fails', async (tx) => [await Promise.allSettled([read(tx)]), await write(tx)]],
  ['opens a savepoint', (tx) => tx.savepoint((inner) => write(inner))],
  ['does nothing', () => undefined],
])(
  'a transaction that the database refuses to begin and that %s fails by its words, and keeps nothing',
  async (_what, work) => {
    running.proxy.refuseToBegin(true)
    await expect(sql.begin(work)).rejects.toMatchObject({ code: '42601' })
    running.proxy.refuseToBegin(false)
    expect([...(await pets())]).toEqual([])
    await sql.begin((tx) => write(tx, 'Kit'))
    expect([...(await pets())]).toEqual([{ name: 'Kit' }])
  },
)

test('a transaction that was refused ends no other on its connection', async () => {
  await sql.begin(read)
  running.proxy.refuseToBegin(true)
  const refused = sql.begin(async (tx) => {
    await read(tx)
    running.proxy.refuseToBegin(false)
    await new Promise((resolve) => setImmediate(resolve))
    throw new Error('changed its mind')
  })
  const next = refused.catch(() =>
    sql.begin(async (tx) => [await write(tx), await read(tx), await write(tx, 'Kit')]),
  )
  await expect(refused).rejects.toMatchObject({ code: '42601' })
  await next
  expect(await pets()).toHaveLength(2)
})
