import { beforeEach, expect, test } from 'vitest'
import { aLinkedIdentity, aSearch } from '../../testing/a-search.ts'
import { useWorld } from '../../testing/a-world.ts'
import { followRecord } from './follow-record.step.ts'

const world = useWorld()

let identityId = ''

beforeEach(async () => {
  await emptyWorld()
  await world.get().teachingRecords({ trn: '2000001' })
  identityId = await aLinkedIdentity(world.get(), '2000001')
})

/** Events cannot be deleted, so each test looks only at those of its own identity. */
async function emptyWorld() {
  const { sql } = world.get().database
  await sql`truncate teaching_record cascade`
  await sql`delete from support_task`
  await sql`update identity set trn = null, trn_match_level = null, trn_lookup_status = 'NONE'`
}

function follow(id = identityId) {
  const { deps, clock } = world.get()
  return deps.inTransaction((repositories) => followRecord(repositories, id, clock.now()))
}

const identity = () => world.get().deps.repositories.identities.find(identityId)

async function eventsOf(id = identityId): Promise<string[]> {
  const rows = await world.get().database.sql<{ type: string }[]>`
    select type from event where identity_id = ${id} order by id`
  return rows.map(({ type }) => type)
}

async function tasks() {
  return (await world.get().supportTasks()).map(({ reason, status, identityId: whose }) => ({
    reason,
    status,
    whose,
  }))
}

test('a record that is as it was changes nothing', async () => {
  expect(await follow()).toBe('unchanged')
  expect(await eventsOf()).toEqual([])
})

test('an identity without a record has nothing to follow', async () => {
  const other = await aSearch(world.get(), 'NO_MATCH')
  expect(await follow(other)).toBe('unchanged')
})

test('a record merged into one that nobody holds takes its identity along, once', async () => {
  await world
    .get()
    .teachingRecords(
      { trn: '2000001', active: false, mergedIntoTrn: '2000002' },
      { trn: '2000002', lastName: 'Lovelace' },
    )
  expect(await follow()).toBe('moved')
  expect(await identity()).toMatchObject({
    trn: '2000002',
    trnLookupStatus: 'FOUND',
    lastName: 'Byron',
    verifiedName: { lastName: 'Lovelace' },
  })
  expect(await follow()).toBe('unchanged')
  expect(await eventsOf()).toEqual(['TrnMoved', 'RecordNameChanged'])
  expect(await tasks()).toEqual([])
})

test('two mergers one after the other are followed to the end', async () => {
  await world
    .get()
    .teachingRecords(
      { trn: '2000001', active: false, mergedIntoTrn: '2000002' },
      { trn: '2000002', active: false, mergedIntoTrn: '2000003' },
      { trn: '2000003' },
    )
  await follow()
  expect(await identity()).toMatchObject({ trn: '2000003' })
})

test('a record merged into one that another identity holds is for a person to look at, once', async () => {
  await aLinkedIdentity(world.get(), '2000002')
  await world
    .get()
    .teachingRecords({ trn: '2000001', active: false, mergedIntoTrn: '2000002' }, { trn: '2000002' })
  expect(await follow()).toBe('possible-duplicate')
  expect(await follow()).toBe('unchanged')
  expect(await identity()).toMatchObject({ trn: '2000001', trnLookupStatus: 'FOUND' })
  expect(await tasks()).toEqual([{ reason: 'POSSIBLE_DUPLICATE', status: 'OPEN', whose: identityId }])
})

test('when the surviving record becomes free after all, the link moves', async () => {
  const other = await aLinkedIdentity(world.get(), '2000002')
  await world
    .get()
    .teachingRecords({ trn: '2000001', active: false, mergedIntoTrn: '2000002' }, { trn: '2000002' })
  await follow()
  await world.get().database.sql`
    update identity set trn = null, trn_match_level = null, trn_lookup_status = 'NONE' where id = ${other}`
  expect(await follow()).toBe('moved')
  expect(await identity()).toMatchObject({ trn: '2000002' })
})

test('a record that is closed and went nowhere keeps its identity until a person has looked, and asks once', async () => {
  await world.get().teachingRecords({ trn: '2000001', active: false })
  expect(await follow()).toBe('closed')
  expect(await follow()).toBe('unchanged')
  expect(await identity()).toMatchObject({ trn: '2000001', trnLookupStatus: 'FOUND' })
  expect(await eventsOf()).toEqual(['TrnDeactivated', 'SupportTaskOpened'])
  expect(await tasks()).toEqual([{ reason: 'RECORD_CLOSED', status: 'OPEN', whose: identityId }])
})

test('a task that was closed does not come back at every sign-in', async () => {
  await world.get().teachingRecords({ trn: '2000001', active: false })
  await follow()
  await world.get().database.sql`update support_task set status = 'CLOSED'`
  expect(await follow()).toBe('unchanged')
  expect(await tasks()).toHaveLength(1)
})

test('a record that is opened again and closed again asks again', async () => {
  await world.get().teachingRecords({ trn: '2000001', active: false })
  await follow()
  await world.get().teachingRecords({ trn: '2000001', active: true })
  expect(await follow()).toBe('unchanged')
  await world.get().teachingRecords({ trn: '2000001', active: false })
  expect(await follow()).toBe('closed')
  expect(await eventsOf()).toEqual([
    'TrnDeactivated',
    'SupportTaskOpened',
    'TrnReactivated',
    'TrnDeactivated',
  ])
})

test('records merged into each other in a ring are as good as closed', async () => {
  await world
    .get()
    .teachingRecords(
      { trn: '2000001', active: false, mergedIntoTrn: '2000002' },
      { trn: '2000002', active: false, mergedIntoTrn: '2000001' },
    )
  expect(await follow()).toBe('closed')
})

test('a merger into a record that we have not heard of yet waits', async () => {
  await world.get().teachingRecords({ trn: '2000001', active: false, mergedIntoTrn: '2000002' })
  expect(await follow()).toBe('unchanged')
  await world.get().teachingRecords({ trn: '2000002' })
  expect(await follow()).toBe('moved')
})

test('a new name on the record becomes the verified one, and the name that was given stays', async () => {
  await world.get().teachingRecords({ trn: '2000001', lastName: 'Lovelace', middleName: 'Augusta' })
  expect(await follow()).toBe('renamed')
  expect(await follow()).toBe('unchanged')
  expect(await identity()).toMatchObject({
    lastName: 'Byron',
    verifiedName: { firstName: 'Ada', middleName: 'Augusta', lastName: 'Lovelace' },
  })
  expect(await eventsOf()).toEqual(['RecordNameChanged'])
})

test('of a record that is linked on public facts alone the name is not kept, whatever becomes of the record', async () => {
  const { sql } = world.get().database
  await sql`delete from identity_name where identity_id = ${identityId} and kind = 'VERIFIED'`
  await sql`update identity set trn_match_level = 'LOW' where id = ${identityId}`
  expect(await follow()).toBe('unchanged')
  await world
    .get()
    .teachingRecords({ trn: '2000001', active: false, mergedIntoTrn: '2000002' }, { trn: '2000002' })
  expect(await follow()).toBe('moved')
  expect(await identity()).toMatchObject({ trn: '2000002', trnMatchLevel: 'LOW', verifiedName: null })
})

test('of sixteen who follow one merger at once, one moves the link', async () => {
  await world
    .get()
    .teachingRecords({ trn: '2000001', active: false, mergedIntoTrn: '2000002' }, { trn: '2000002' })
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => follow()))
  expect(outcomes.filter((outcome) => outcome === 'moved')).toHaveLength(1)
  expect(await eventsOf()).toEqual(['TrnMoved'])
})

test('of two identities whose records merge into one at once, one gets it and the other is looked at', async () => {
  const other = await aLinkedIdentity(world.get(), '2000002')
  await world
    .get()
    .teachingRecords(
      { trn: '2000001', active: false, mergedIntoTrn: '2000003' },
      { trn: '2000002', active: false, mergedIntoTrn: '2000003' },
      { trn: '2000003' },
    )
  const outcomes = await Promise.all([follow(identityId), follow(other)])
  expect(outcomes.sort()).toEqual(['moved', 'possible-duplicate'])
})
