import { beforeEach, expect, test } from 'vitest'
import { aLinkedIdentity, aSearch } from '../../testing/a-search.ts'
import { useWorld } from '../../testing/a-world.ts'
import { matchWaitingPeople } from './match-waiting-people.job.ts'

const world = useWorld()

beforeEach(async () => {
  const { sql } = world.get().database
  await sql`truncate teaching_record cascade`
  await sql`delete from support_task`
  await sql`delete from graphile_worker._private_jobs`
  await noteSync()
})

function noteSync(checkedAt = world.get().clock.now()) {
  return world
    .get()
    .deps.repositories.replica.noteProgress({ changedBefore: checkedAt, checkedAt, unfinished: null })
}

const work = () => matchWaitingPeople(world.get().deps)
const statusOf = async (id: string) =>
  (await world.get().deps.repositories.identities.find(id))?.trnLookupStatus
const tasks = async () => (await world.get().supportTasks()).map(({ reason, status }) => [reason, status])

async function queued(name: string): Promise<unknown[]> {
  const rows = await world.get().database.sql<{ payload: unknown }[]>`
    select j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${name}`
  return rows.map(({ payload }) => payload)
}

test('somebody who had to wait is linked once the record is there, told by mail, and nobody has to look', async () => {
  const identityId = await aSearch(world.get(), 'RECORDS_UNAVAILABLE', 'ada.one@example.com')
  await world.get().teachingRecords({ trn: '5000001', email: 'ada.one@example.com' })
  expect(await work()).toEqual({ linked: 1 })
  expect(await statusOf(identityId)).toBe('FOUND')
  expect(await tasks()).toContainEqual(['RECORDS_UNAVAILABLE', 'CLOSED'])
  expect(await queued('tell-record-found')).toEqual([{ identityId }])
})

test('doing it again links and tells nobody twice', async () => {
  await aSearch(world.get(), 'RECORDS_UNAVAILABLE', 'ada.two@example.com')
  await world.get().teachingRecords({ trn: '5000002', email: 'ada.two@example.com' })
  await work()
  expect(await work()).toEqual({ linked: 0 })
  expect(await queued('tell-record-found')).toHaveLength(1)
})

test('somebody who is not found after all becomes an ordinary search for a person to do', async () => {
  const identityId = await aSearch(world.get(), 'RECORDS_UNAVAILABLE')
  expect(await work()).toEqual({ linked: 0 })
  expect(await statusOf(identityId)).toBe('PENDING')
  expect(await tasks()).toEqual([['NO_MATCH', 'OPEN']])
  expect(await queued('tell-record-found')).toEqual([])
})

test('searches that have another reason are not touched', async () => {
  await aSearch(world.get(), 'MULTIPLE_MATCHES', 'ada.three@example.com')
  await world.get().teachingRecords({ trn: '5000003', email: 'ada.three@example.com' })
  expect(await work()).toEqual({ linked: 0 })
  expect(await tasks()).toEqual([['MULTIPLE_MATCHES', 'OPEN']])
})

test('while the records are out of date again nobody is looked for', async () => {
  await aSearch(world.get(), 'RECORDS_UNAVAILABLE', 'ada.four@example.com')
  await world.get().teachingRecords({ trn: '5000004', email: 'ada.four@example.com' })
  await noteSync(new Date(world.get().clock.now().getTime() - 5 * 60_000 - 1))
  expect(await work()).toEqual({ linked: 0 })
  expect(await tasks()).toEqual([['RECORDS_UNAVAILABLE', 'OPEN']])
})

test('one whose search breaks does not keep the others waiting, and is tried again', async () => {
  const broken = await aSearch(world.get(), 'RECORDS_UNAVAILABLE', 'ada.five@example.com')
  const { sql } = world.get().database
  const [kept] = await sql`select answers_sealed from support_task where identity_id = ${broken}`
  await sql`update support_task set answers_sealed = 's1:broken' where identity_id = ${broken}`
  const waiting = await aSearch(world.get(), 'RECORDS_UNAVAILABLE', 'ada.six@example.com', 'Okonkwo')
  await world
    .get()
    .teachingRecords(
      { trn: '5000005', email: 'ada.five@example.com' },
      { trn: '5000006', email: 'ada.six@example.com', lastName: 'Okonkwo' },
    )
  await expect(work()).rejects.toThrow()
  expect([await statusOf(broken), await statusOf(waiting)]).toEqual(['PENDING', 'FOUND'])

  await sql`update support_task set answers_sealed = ${kept?.answers_sealed} where identity_id = ${broken}`
  expect(await work()).toEqual({ linked: 1 })
})

test('of sixteen workers who do it at once, one links and one mail goes out', async () => {
  await aSearch(world.get(), 'RECORDS_UNAVAILABLE', 'ada.seven@example.com')
  await world.get().teachingRecords({ trn: '5000007', email: 'ada.seven@example.com' })
  const results = await Promise.all(Array.from({ length: 16 }, work))
  expect(results.reduce((total, { linked }) => total + linked, 0)).toBe(1)
  expect(await queued('tell-record-found')).toHaveLength(1)
})

test('a record that another identity holds by now is left to it', async () => {
  const identityId = await aSearch(world.get(), 'RECORDS_UNAVAILABLE', 'ada.eight@example.com')
  await world.get().teachingRecords({ trn: '5000008', email: 'ada.eight@example.com' })
  await aLinkedIdentity(world.get(), '5000008')
  expect(await work()).toEqual({ linked: 0 })
  expect(await statusOf(identityId)).toBe('PENDING')
  expect(await tasks()).toContainEqual(['NO_MATCH', 'OPEN'])
})
