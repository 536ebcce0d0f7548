import { connect } from '@identity/database'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { uniqueName } from './database-server.ts'
import { createTestDatabase, useTestDatabase } from './test-database.ts'

const database = useTestDatabase()

async function query(url: string, text: string) {
  const sql = connect(url, { max: 1 })
  try {
    return await sql.unsafe(text)
  } finally {
    await sql.end()
  }
}

let seenInBeforeAll = ''
beforeAll(() => {
  seenInBeforeAll = database.url
})

afterAll(async () => {
  expect(await query(database.url, 'select 1 as value')).toMatchObject([{ value: 1 }]) // not dropped before our own clearing up
})

test('the database is there before the first test', () => {
  expect(seenInBeforeAll).toBe(database.url)
})

test('the database is migrated', async () => {
  expect(await query(database.url, `select to_regclass('journey')::text as found`)).toMatchObject([
    { found: 'journey' },
  ])
})

test('two databases do not see each other, however many are made at once', async () => {
  const made = await Promise.all(Array.from({ length: 4 }, createTestDatabase))
  expect(new Set(made.map(({ url }) => url)).size).toBe(4)
  await query(String(made[0]?.url), 'create table mine (value int)')
  for (const { url } of made.slice(1)) {
    expect(await query(url, `select to_regclass('mine') as found`)).toMatchObject([{ found: null }])
  }
  await Promise.all(made.map(({ drop }) => drop()))
  await expect(query(String(made[0]?.url), 'select 1')).rejects.toMatchObject({ code: '3D000' })
})

test('a database is dropped even while somebody is still connected to it', async () => {
  const { url, drop } = await createTestDatabase()
  const leaked = connect(url, { max: 1 })
  await leaked`select 1`
  await drop()
  await expect(query(url, 'select 1')).rejects.toMatchObject({ code: '3D000' })
  await leaked.end({ timeout: 0 })
})

test('nobody has touched the template', async () => {
  const { serverUrl, template } = inject('testDatabaseSource')
  const [found] = await query(serverUrl, `select datname from pg_database where datname = '${template}'`)
  expect(found).toEqual({ datname: template })
})

test('names do not repeat and fit PostgreSQL', () => {
  const names = Array.from({ length: 100 }, () => uniqueName('template'))
  expect(new Set(names).size).toBe(100)
  for (const name of names) expect(name).toMatch(/^[a-z0-9_]{1,63}$/)
})
