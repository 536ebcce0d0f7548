import { connect, migrate } from '@identity/database'
import { useTestDatabase } from '@identity/test-support'
import { expect, test } from 'vitest'
import { emptyDatabase } from './empty-database.ts'
import { openDatabase, withoutPassword } from './running-database.ts'

const database = useTestDatabase()

async function schemas(): Promise<string[]> {
  const sql = connect(database.url, { max: 1 })
  const rows = await sql<
    { nspname: string }[]
  >`select nspname from pg_namespace where nspname !~ '^(pg_|information)'`
  await sql.end()
  return rows.map(({ nspname }) => nspname).sort()
}

test('a reset leaves a database as a new one is, and it can be migrated again', async () => {
  const before = await schemas()
  expect(before).toContain('drizzle')
  await emptyDatabase(database.url)
  expect(await schemas()).toEqual(['public'])
  await migrate(database.url)
  expect(await schemas()).toEqual(before)
})

test('your own database is used as it is, and not stopped', async () => {
  const { url, stop } = await openDatabase('/nowhere', { DATABASE_URL: database.url })
  await stop()
  expect(url).toBe(database.url)
  expect(await schemas()).toContain('public')
})

test.each([
  ['postgres://user:secret@host:5432/db', 'postgres://user@host:5432/db'],
  ['postgres://host/db?user=user&password=secret', 'postgres://host/db'],
  ['host=somewhere password=secret', 'as DATABASE_URL says'],
])('an address is printed without its password', (address, shown) => {
  expect(withoutPassword(address)).toBe(shown)
})
