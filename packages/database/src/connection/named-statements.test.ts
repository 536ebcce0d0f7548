import type { Sql, TransactionSql } from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { useThrowAwayServer } from './throw-away-server.fixture.ts'

const running = useThrowAwayServer()
let sql: Sql
/** Another program on the same database, which migrates it. */
let other: Sql

beforeAll(() => {
  other = connect(running.server.url, { max: 1 })
})
afterAll(() => other.end())
beforeEach(async () => {
  await other.unsafe(
    'drop table if exists pet; create table pet (name varchar(20), is_tame boolean, digest bytea)',
  )
  sql = connect(running.server.url, { max: 1 })
})
afterEach(() => sql.end())

const INSERT = 'insert into pet (name, is_tame, digest) values ($1, $2, $3) returning name, is_tame, digest'
const PET = ['Ada', true, Buffer.from([0, 255])]
const kept = { name: 'Ada', is_tame: true, digest: Buffer.from([0, 255]) }

type Runs = Pick<Sql | TransactionSql, 'unsafe'>
const insert = async (on: Runs) => [...(await on.unsafe(INSERT, PET, { prepare: false }))]

/** The statements that the connection keeps, and how often each was run. */
const statements = () =>
  sql<{ statement: string; runs: number }[]>`
    select statement, (generic_plans + custom_plans)::int as runs from pg_prepared_statements
    where statement not like '%pg_prepared_statements%'`.simple()

test('a text with values is parsed once on a connection, in and out of transactions, and run by its name', async () => {
  await insert(sql)
  await sql.begin((tx) => insert(tx))
  await sql.begin((tx) => tx.savepoint((inner) => insert(inner)))
  expect(await statements()).toContainEqual({ statement: INSERT, runs: 3 })
})

test('an address that ends in ?prepare=false names nothing, for a pooler that gives each transaction another connection', async () => {
  await sql.end()
  sql = connect(`${running.server.url}?prepare=false`, { max: 1 })
  expect(await insert(sql)).toEqual([kept])
  expect(await sql.begin((tx) => insert(tx))).toEqual([kept])
  expect(await sql`select ${1}::int as one`).toEqual([{ one: 1 }])
  expect([...(await statements())]).toEqual([])
})

test('a pool keeps a few hundred texts, however many it is given', async () => {
  for (let length = 1; length <= 700; length += 1) {
    await sql.unsafe(`select 1 where $1::int in (${Array(length).fill('0').join()})`, [1])
  }
  expect(await statements()).toHaveLength(600)
  await sql.unsafe('select $1::int', [1])
  expect(await statements()).toHaveLength(600)
})

test('a column that a migration adds stops no statement of a build that runs, in a transaction either', async () => {
  await insert(sql)
  await other`alter table pet add column weight integer`
  expect(await sql.begin((tx) => insert(tx))).toEqual([kept])
  expect(await insert(sql)).toEqual([kept])
})

test('a statement whose plan a migration made void is sent again with the same values', async () => {
  await insert(sql)
  await other`alter table pet alter column name type varchar(30)`
  expect(await insert(sql)).toEqual([kept])
})

test('a statement that the connection has lost is sent again with the same values', async () => {
  await insert(sql)
  await sql.unsafe('deallocate all')
  expect(await insert(sql)).toEqual([kept])
})

test('in a transaction a void plan fails once on a connection, and the next transaction works', async () => {
  await insert(sql)
  await other`alter table pet alter column name type varchar(30)`
  await expect(sql.begin((tx) => insert(tx))).rejects.toMatchObject({ code: '0A000' })
  expect(await sql.begin((tx) => insert(tx))).toEqual([kept])
})
