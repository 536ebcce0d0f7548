import { identity, supportTask } from '@identity/database'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { readAnswers } from '../../answers/domain/answers.ts'
import { searchPeople } from '../../staff/search-people/search-people.use-case.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { refuseElsewhere, seedIdentities } from './seed-identities.ts'
import { seedRecords } from './seed-records.ts'

const COUNTS = { identities: 600, records: 1_200 }
const world = useWorld()
const seed = () => seedIdentities({ ...world.get(), ...COUNTS })
const indexes = () =>
  world.get().database.sql`select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1`

let before: unknown[]
beforeAll(async () => {
  before = [...(await indexes())]
  await seedRecords(world.get(), COUNTS.records)
  expect(await seed()).toBe(true)
})

test('each is searched by the row that triggers would have made', async () => {
  const { sql } = world.get().database
  const [made] = await sql`select count(*)::int as count from identity_search`
  expect(made?.count).toBeGreaterThanOrEqual(COUNTS.identities)
  expect([...(await sql`select * from identity_search_now except select * from identity_search`)]).toEqual([])
  const [id] = await sql`select id from identity where blocked_at is null and merged_into_id is null limit 1`
  await sql`update identity set blocked_at = now() where id = ${id?.id}`
  const [row] =
    await sql`select '=BLOCKED' = any(tokens) as blocked from identity_search where identity_id = ${id?.id}`
  expect(row?.blocked).toBe(true)
  await sql`update identity set blocked_at = null where id = ${id?.id}`
})

test('the indexes are as they were', async () => expect([...(await indexes())]).toEqual(before))

test('what is seeded is what the API would have stored: keys, words and details', async () => {
  const { database, deps } = world.get()
  const rows = await database.db.select().from(identity).limit(50)
  for (const row of rows.filter(({ mergedIntoId }) => !mergedIntoId)) {
    expect(await deps.repositories.identities.find(row.id)).toMatchObject({ emailAddress: row.emailAddress })
  }
  const kept = rows.map(({ id, matchKeys }) => ({ id, matchKeys }))
  for (const { id } of rows) await deps.repositories.identityMatches.refreshKeys(id)
  const made = new Map(
    (await database.db.select().from(identity)).map(({ id, matchKeys }) => [id, matchKeys]),
  )
  for (const { id, matchKeys } of kept) expect(made.get(id)).toEqual(matchKeys)
})

test('they are found by their names, with a slip in one', async () => {
  const { deps } = world.get()
  const agent = await aStaffCaller(world.get())
  const search = (text: string) => searchPeople(deps, agent, { text, filters: {}, after: null, atMost: 20 })
  expect(await search('smith')).toMatchObject({ kind: 'searched', understoodAs: 'NAME' })
  const [exact, slip] = [await search('sarah'), await search('sraah')]
  if (exact.kind !== 'searched' || slip.kind !== 'searched') throw new Error('names are searched')
  expect(exact.total).toBeGreaterThan(0)
  expect(slip.total).toBeGreaterThanOrEqual(exact.total)
})

test('open tasks have answers that can be read, a due day and a reference', async () => {
  const { database, deps } = world.get()
  const tasks = await database.db.select().from(supportTask).where(eq(supportTask.status, 'OPEN'))
  expect(tasks.length).toBeGreaterThan(0)
  for (const { matter, dueOn, toldReferences } of tasks) {
    const open = await deps.repositories.supportTasks.findOpen(matter)
    expect(readAnswers(open?.answers).name?.firstName).toBeTruthy()
    expect(dueOn).toMatch(/^2026-/)
    expect(toldReferences[0]).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
  }
})

test('a second run changes nothing', async () => expect(await seed()).toBe(false))

test('made-up identities are refused anywhere but on this computer, unless it is said', () => {
  expect(() => refuseElsewhere('postgres://app:secret@db.example.org/identity', false)).toThrow(
    'not on this computer',
  )
  expect(() => refuseElsewhere('postgres://app:secret@db.example.org/identity', true)).not.toThrow()
  expect(() => refuseElsewhere('postgres://app:secret@127.0.0.1:5432/identity', false)).not.toThrow()
})
