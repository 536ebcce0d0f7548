import { randomBytes } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { teachingRecord, trainingProvider } from '@identity/database'
import {
  createTeachingRecordApi,
  type TeachingRecord,
  TeachingRecordFailure,
} from '@identity/teaching-record'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { seedRecords } from '../../commands/seed/seed-records.ts'
import { createDeps } from '../../main/deps.ts'
import type { ReplicaChange } from '../../records/domain/replica-change.ts'
import { decideRecord } from '../../records/find/decide-record.ts'
import { createDigester } from '../../secrets/digester.ts'
import { createSealer } from '../../secrets/sealer.ts'
import { aLinkedIdentity, aSearch } from '../../testing/a-search.ts'
import { aTeachingRecord, useWorld } from '../../testing/a-world.ts'
import { type SyncTools, syncTeachingRecords } from './sync-teaching-records.job.ts'

const world = useWorld()

/** The teaching record service as far as the wire shows it: two records a page, by time of change. */
let upstream: TeachingRecord[] = []
let failAfterPages = Number.POSITIVE_INFINITY
let isCursorRefused = false
let asked: URLSearchParams[] = []

/** What the service does instead of answering. */
const misbehaviours: Record<string, (response: ServerResponse) => unknown> = {
  fails: (response) => response.writeHead(500).end('{}'),
  'refuses the key': (response) => response.writeHead(403).end('{}'),
  'hangs up': (response) => response.destroy(),
  'never answers': () => {},
  stalls: (response) => response.writeHead(200).write('{"results":'),
  'answers with a web page': (response) => response.end('<!doctype html>'),
  'answers in another shape': (response) =>
    response.end(JSON.stringify({ results: [{ trn: '1' }], nextCursor: null })),
}
let misbehave: (response: ServerResponse) => unknown = (response) => response.writeHead(503).end('{}')
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://upstream')
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  if (pathname.endsWith('itt-providers')) {
    return answer(200, { ittProviders: [{ ukprn: '10000001', providerName: 'University of Example' }] })
  }
  asked.push(searchParams)
  if (asked.length > failAfterPages) return misbehave(response)
  if (isCursorRefused && searchParams.get('cursor')) return answer(400, {})
  const since = searchParams.get('since')
  const changed = upstream.filter(({ updatedAt }) => !since || new Date(updatedAt) >= new Date(since))
  const from = Number(searchParams.get('cursor') ?? 0)
  const nextCursor = from + 2 < changed.length ? String(from + 2) : null
  return answer(200, { results: changed.slice(from, from + 2), nextCursor })
})

beforeEach(async () => {
  asked = []
  upstream = []
  isCursorRefused = false
  failAfterPages = Number.POSITIVE_INFINITY
  const { sql } = world.get().database
  await sql`truncate teaching_record, replica_progress cascade`
  await sql`delete from support_task`
  await sql`delete from graphile_worker._private_jobs`
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

function sync(deps = world.get().deps, onChanges?: SyncTools['onChanges'], timeoutMs = 2_000) {
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return syncTeachingRecords({
    ...deps,
    ...(onChanges && { onChanges }),
    api: createTeachingRecordApi({ baseUrl, apiKey: 'key', timeoutMs }),
  })
}

const records = () => world.get().database.db.select().from(teachingRecord).orderBy(teachingRecord.trn)

test('the first sync brings every record, its names and the training providers', async () => {
  upstream = ['3000001', '3000002', '3000003', '3000004', '3000005'].map((trn) =>
    aTeachingRecord({
      trn,
      previousNames: [{ firstName: 'Old', middleName: null, lastName: trn.slice(-1) }],
    }),
  )
  expect(await sync()).toEqual({ records: 5 })
  expect((await records()).map(({ trn }) => trn)).toEqual(upstream.map(({ trn }) => trn))
  expect((await records()).map(({ previousNames }) => previousNames[0]?.lastName)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
  ])
  expect(await world.get().database.db.select().from(trainingProvider)).toContainEqual({
    ukprn: '10000001',
    name: 'University of Example',
  })
})

test('the next sync asks only for what has changed since, and replaces it', async () => {
  upstream = [aTeachingRecord({ trn: '3000001', lastName: 'Before' }), aTeachingRecord({ trn: '3000002' })]
  await sync()
  const changedAt = world.get().clock.now()
  world.get().clock.forward(60_000)
  upstream = [
    aTeachingRecord({ trn: '3000001', lastName: 'After', active: false, updatedAt: changedAt.toISOString() }),
    aTeachingRecord({ trn: '3000002' }),
  ]
  asked = []
  expect(await sync()).toEqual({ records: 1 })
  expect(asked[0]?.get('since')).toBeTruthy()
  expect(await records()).toMatchObject([{ lastName: 'After', isActive: false }, { lastName: 'Byron' }])
})

test('a record that changed is matched by what it says now from the moment that the sync has stored it, and no more by what it said', async () => {
  const person = { firstName: 'Ada', dateOfBirth: '1990-12-10', verifiedEmail: 'ada.changes@example.com' }
  const matched = async (lastName: string) =>
    (await decideRecord(world.get().deps.repositories, { ...person, lastName }, 'LOW')).outcome === 'matched'
  const record = aTeachingRecord({ trn: '3000001', lastName: 'Marchbanks', email: person.verifiedEmail })
  upstream = [record]
  await sync()
  expect([await matched('Marchbanks'), await matched('Quillfeather')]).toEqual([true, false])

  world.get().clock.forward(60_000)
  const updatedAt = world.get().clock.now().toISOString()
  upstream = [{ ...record, lastName: 'Quillfeather', updatedAt }]
  await sync()
  expect([await matched('Marchbanks'), await matched('Quillfeather')]).toEqual([false, true])
})

test('a sync that broke off goes on where it was, and the one after it asks from when it began', async () => {
  upstream = ['3000001', '3000002', '3000003', '3000004', '3000005'].map((trn) => aTeachingRecord({ trn }))
  failAfterPages = 2
  const begunAt = world.get().clock.now()
  await expect(sync()).rejects.toThrow()
  expect(await records()).toHaveLength(4)
  failAfterPages = Number.POSITIVE_INFINITY
  world.get().clock.forward(60 * 60_000)
  asked = []
  expect(await sync()).toEqual({ records: 1 })
  expect(asked.map((query) => query.get('cursor'))).toEqual(['4'])
  expect(await records()).toHaveLength(5)
  asked = []
  await sync()
  const since = new Date(asked[0]?.get('since') ?? '')
  expect(since.getTime()).toBeLessThanOrEqual(begunAt.getTime())
})

test('when the service no longer knows the place where a sync broke off, it begins again', async () => {
  upstream = ['3000001', '3000002', '3000003'].map((trn) => aTeachingRecord({ trn }))
  failAfterPages = 1
  await expect(sync()).rejects.toThrow()
  failAfterPages = Number.POSITIVE_INFINITY
  isCursorRefused = true
  asked = []
  await expect(sync()).rejects.toThrow()
  expect(asked.map((query) => query.get('cursor'))).toEqual(['2', null, '2'])
  isCursorRefused = false
  await sync()
  expect(await records()).toHaveLength(3)
})

test('what changed upstream is told once, in the transaction that stores it, and the first filling tells nothing', async () => {
  const told: ReplicaChange[] = []
  const onChanges: SyncTools['onChanges'] = async (_repositories, changes) => void told.push(...changes)
  const trns = ['3000001', '3000002', '3000003', '3000004', '3000005']
  const before = trns.map((trn) => aTeachingRecord({ trn, lastName: `Before${trn}` }))
  upstream = before
  await sync(undefined, onChanges)
  expect(told).toEqual([])

  const updatedAt = world.get().clock.now().toISOString()
  const changes: Partial<TeachingRecord>[] = [
    { lastName: 'After' },
    { active: false },
    { active: false, mergedIntoTrn: '3000001' },
    { email: 'new@example.com' },
    {},
  ]
  upstream = before.map((record, index) => ({ ...record, ...changes[index], updatedAt }))
  upstream.push(aTeachingRecord({ trn: '3000006', updatedAt }))
  await sync(undefined, onChanges)
  expect(told.map(({ trn, kinds }) => [trn, ...kinds])).toEqual([
    ['3000001', 'RENAMED', 'CORRECTED'],
    ['3000002', 'DEACTIVATED'],
    ['3000003', 'MERGED'],
    ['3000004', 'CORRECTED'],
    ['3000006', 'APPEARED'],
  ])
  expect(told[2]?.mergedIntoTrn).toBe('3000001')

  told.length = 0
  expect(await sync(undefined, onChanges)).toEqual({ records: 6 }) // the overlap brings them again
  expect(told).toEqual([])
})

test('a page whose changes cannot be told of is not stored, and is brought again', async () => {
  await sync()
  upstream = [aTeachingRecord({ trn: '3000001', updatedAt: world.get().clock.now().toISOString() })]
  const onChanges = async () => {
    throw new Error('the queue is full')
  }
  await expect(sync(undefined, onChanges)).rejects.toThrow('the queue is full')
  expect(await records()).toEqual([])
  await sync()
  expect(await records()).toHaveLength(1)
})

test('after a new digest key has taken over, the next sync brings everything again', async () => {
  upstream = [aTeachingRecord({ trn: '3000001', nationalInsuranceNumber: 'AB123456C' })]
  await sync()
  const [before] = await records()
  const { database, clock } = world.get()
  const secrets = {
    sealer: createSealer([{ id: 's2', key: randomBytes(32) }]),
    digester: createDigester([{ id: 'd2', key: randomBytes(32) }]),
  }
  asked = []
  expect(await sync(createDeps(database, secrets, clock))).toEqual({ records: 1 })
  expect(asked[0]?.get('since')).toBeNull()
  const [after] = await records()
  expect(after?.nationalInsuranceNumberSealed).toMatch(/^s2\./)
  expect(after?.matchKeys).toHaveLength(before?.matchKeys.length ?? 0)
  expect(after?.matchKeys.filter((key) => before?.matchKeys.includes(key))).toEqual([])
})

test('made-up records can be put into the replica by the thousand, beside those that were pulled', async () => {
  upstream = [
    aTeachingRecord({ trn: '9990001', lastName: 'Pulled' }),
    aTeachingRecord({ trn: '1000001', lastName: 'Old' }),
  ]
  await sync()
  await seedRecords(world.get(), 2_500)
  expect(await records()).toHaveLength(2_501)
  expect((await records()).at(-1)?.lastName).toBe('Pulled')
  expect((await records())[1]?.lastName).not.toBe('Old')
})

test('no National Insurance number can be read in the replica', async () => {
  upstream = [aTeachingRecord({ trn: '3000001', nationalInsuranceNumber: 'AB123456C' })]
  await sync()
  const [row] = await world.get().database.sql`select row_to_json(r)::text as row from teaching_record r`
  expect(row?.row).not.toContain('AB123456C')
})

const isStale = () => world.get().deps.repositories.replica.isStale(world.get().clock.now())

async function queued(name: string): Promise<unknown[]> {
  const rows = await world.get().database.sql<{ payload: unknown }[]>`
    select j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${name}`
  return rows.map(({ payload }) => payload)
}

test('the records are out of date until the first sync ends, and again five minutes after the last one did', async () => {
  upstream = [aTeachingRecord({ trn: '3000001' })]
  expect(await isStale()).toBe(true)
  await sync()
  expect(await isStale()).toBe(false)
  world.get().clock.forward(5 * 60_000)
  expect(await isStale()).toBe(false)
  world.get().clock.forward(1)
  expect(await isStale()).toBe(true)
  await sync()
  expect(await isStale()).toBe(false)
})

test.each(Object.keys(misbehaviours))(
  'a service that %s in the middle of a sync costs nothing but freshness, and the next sync brings the rest',
  async (name) => {
    upstream = ['3000001', '3000002', '3000003'].map((trn) => aTeachingRecord({ trn }))
    misbehave = misbehaviours[name] ?? misbehave
    failAfterPages = 1
    await expect(sync(world.get().deps, undefined, 300)).rejects.toThrow(TeachingRecordFailure)
    expect(await records()).toHaveLength(2)
    expect(await isStale()).toBe(true)

    failAfterPages = Number.POSITIVE_INFINITY
    await sync()
    expect(await records()).toHaveLength(3)
    expect(await isStale()).toBe(false)
  },
)

test('a sync that brings nothing new writes no record and asks nobody to do anything', async () => {
  upstream = [aTeachingRecord({ trn: '3000001' })]
  await sync()
  await aLinkedIdentity(world.get(), '3000001')
  const version = () =>
    world.get().database.sql`select xmin::text, ukprn from training_provider order by ukprn`
  const before = await version()
  world.get().clock.forward(60_000)
  expect(await sync()).toEqual({ records: 0 })
  expect(await version()).toEqual(before)
  expect(await queued('follow-record')).toEqual([])
  expect(await queued('match-waiting-people')).toEqual([])
})

test('whoever is linked to a record that was closed, merged or renamed is seen to; others are not', async () => {
  const trns = ['3000011', '3000012', '3000013', '3000014', '3000015']
  upstream = trns.map((trn) => aTeachingRecord({ trn }))
  await sync()
  const [merged, closed, renamed, asBefore] = await Promise.all(
    trns.slice(0, 4).map((trn) => aLinkedIdentity(world.get(), trn)),
  )
  world.get().clock.forward(60_000)
  const updatedAt = world.get().clock.now().toISOString()
  upstream = [
    aTeachingRecord({ trn: '3000011', active: false, mergedIntoTrn: '3000015', updatedAt }),
    aTeachingRecord({ trn: '3000012', active: false, updatedAt }),
    aTeachingRecord({ trn: '3000013', lastName: 'Lovelace', updatedAt }),
    aTeachingRecord({ trn: '3000014', email: 'new@example.com', updatedAt }),
    aTeachingRecord({ trn: '3000015', updatedAt }),
  ]
  await sync()
  // Named again for the survivor, in case its own page came first: following twice does nothing.
  const seenTo = new Set((await queued('follow-record')).map((payload) => JSON.stringify(payload)))
  expect(seenTo).toEqual(
    new Set([merged, closed, renamed].map((identityId) => JSON.stringify({ identityId }))),
  )
  expect([...seenTo].join()).not.toContain(asBefore)
})

test('a survivor that arrives after the record that was merged into it brings the identity along', async () => {
  upstream = [aTeachingRecord({ trn: '3000021' })]
  await sync()
  const identityId = await aLinkedIdentity(world.get(), '3000021')
  await world.get().teachingRecords({ trn: '3000021', active: false, mergedIntoTrn: '3000022' })
  world.get().clock.forward(60_000)
  upstream = [aTeachingRecord({ trn: '3000022', updatedAt: world.get().clock.now().toISOString() })]
  await sync()
  expect(await queued('follow-record')).toEqual([{ identityId }])
})

test('people who wait for the service are looked for after the sync that ends, in one job', async () => {
  upstream = []
  await aSearch(world.get(), 'RECORDS_UNAVAILABLE')
  await aSearch(world.get(), 'RECORDS_UNAVAILABLE')
  await sync()
  await sync()
  expect(await queued('match-waiting-people')).toEqual([{}])
})

test('a sync that does not end lets nobody believe that the service is back', async () => {
  upstream = [aTeachingRecord({ trn: '3000001' })]
  await aSearch(world.get(), 'RECORDS_UNAVAILABLE')
  failAfterPages = 0
  await expect(sync()).rejects.toThrow()
  expect(await queued('match-waiting-people')).toEqual([])
})
