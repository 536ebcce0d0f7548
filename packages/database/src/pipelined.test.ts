import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDatabase, type Database, type Executor } from './client.ts'
import { useThrowAwayServer } from './connection/throw-away-server.fixture.ts'
import { pipelined } from './pipelined.ts'

const running = useThrowAwayServer()
let database: Database
let db: Database['db']

beforeEach(async () => {
  database = createDatabase(running.proxy.url, { poolSize: 1 })
  db = database.db
  await database.sql.unsafe(
    'drop table if exists pet; create table pet (name text primary key, age integer check (age < 99))',
  )
})
afterEach(() => database.close())

const add = (on: Executor, name: string, age = 1) =>
  pipelined(on, on.execute(sql`insert into pet (name, age) values (${name}, ${age})`))
const names = async (on: Executor = db) =>
  (await on.execute<{ name: string }>(sql`select "name" from pet order by name`)).map(({ name }) => name)
const tooOld = { cause: { code: '23514' } }

test('writes that are not waited for leave in one packet with the commit', async () => {
  await db.transaction((tx) => add(tx, 'parsed from now on'))
  running.proxy.packets()
  await db.transaction(async (tx) => {
    await names(tx)
    await add(tx, 'Ada')
    await add(tx, 'Kit')
  })
  expect(running.proxy.packets()).toHaveLength(2)
  expect(await names()).toEqual(['Ada', 'Kit', 'parsed from now on'])
})

test('what is read after a write that was not waited for sees it', async () => {
  const seen = await db.transaction(async (tx) => {
    await add(tx, 'Ada')
    const found = await names(tx)
    await add(tx, 'Kit')
    return [found, await names(tx)]
  })
  expect(seen).toEqual([['Ada'], ['Ada', 'Kit']])
})

test.each<[string, (tx: Executor) => Promise<unknown>]>([
  ['at its end', (tx) => add(tx, 'Old', 100)],
  ['before another', async (tx) => [await add(tx, 'Old', 100), await add(tx, 'Kit')]],
  ['before it reads', async (tx) => [await add(tx, 'Old', 100), await names(tx)]],
])(
  'a transaction in which such a write fails %s fails by its words, and keeps nothing',
  async (_when, work) => {
    const outcome = db.transaction(async (tx) => {
      await add(tx, 'Ada')
      await work(tx)
    })
    await expect(outcome).rejects.toMatchObject(tooOld)
    expect(await names()).toEqual([])
    await db.transaction((tx) => add(tx, 'Kit'))
    expect(await names()).toEqual(['Kit'])
  },
)

test('a transaction that fails by itself fails by its own words, whatever such a write did', async () => {
  const outcome = db.transaction(async (tx) => {
    await add(tx, 'Ada')
    throw new Error('changed its mind')
  })
  await expect(outcome).rejects.toThrow('changed its mind')
  expect(await names()).toEqual([])
})

test('a savepoint waits for its writes: one that fails takes back the savepoint only', async () => {
  await db.transaction(async (tx) => {
    await add(tx, 'Ada')
    await expect(tx.transaction((inner) => add(inner, 'Old', 100))).rejects.toMatchObject(tooOld)
    await add(tx, 'Kit')
  })
  expect(await names()).toEqual(['Ada', 'Kit'])
})

test('on the pool a write is waited for', async () => {
  await add(db, 'Ada')
  await expect(add(db, 'Old', 100)).rejects.toMatchObject(tooOld)
  expect(await names()).toEqual(['Ada'])
})
