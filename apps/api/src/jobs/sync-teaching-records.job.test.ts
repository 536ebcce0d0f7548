import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { teachingRecord, teachingRecordPreviousName, trainingProvider } from '@identity/database'
import { createTeachingRecordApi, type TeachingRecord } from '@identity/teaching-record'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeps } from '../deps.ts'
import { createDigester } from '../secrets/digester.ts'
import { createSealer } from '../secrets/sealer.ts'
import { seedRecords } from '../seed/seed-records.ts'
import { aTeachingRecord, useWorld } from '../testing/a-world.ts'
import { syncTeachingRecords } from './sync-teaching-records.job.ts'

const world = useWorld()

/** The teaching record service as far as the wire shows it: two records a page, by time of change. */
let upstream: TeachingRecord[] = []
let failAfterPages = Number.POSITIVE_INFINITY
let asked: URLSearchParams[] = []
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://upstream')
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  if (pathname.endsWith('itt-providers')) {
    return answer(200, { ittProviders: [{ ukprn: '10000001', providerName: 'University of Example' }] })
  }
  asked.push(searchParams)
  if (asked.length > failAfterPages) return answer(503, {})
  const since = searchParams.get('since')
  const changed = upstream.filter(({ updatedAt }) => !since || new Date(updatedAt) >= new Date(since))
  const from = Number(searchParams.get('cursor') ?? 0)
  const nextCursor = from + 2 < changed.length ? String(from + 2) : null
  return answer(200, { results: changed.slice(from, from + 2), nextCursor })
})

beforeEach(async () => {
  asked = []
  failAfterPages = Number.POSITIVE_INFINITY
  const { sql } = world.get().database
  await sql`truncate teaching_record, replica_progress cascade`
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

function sync(deps = world.get().deps) {
  const { clock } = world.get()
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return syncTeachingRecords({
    deps,
    clock,
    api: createTeachingRecordApi({ baseUrl, apiKey: 'key', timeoutMs: 2_000 }),
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
  expect(await world.get().database.db.select().from(teachingRecordPreviousName)).toHaveLength(5)
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

test('a sync that broke off begins again where the one before it began, so nothing is missed', async () => {
  upstream = ['3000001', '3000002', '3000003'].map((trn) => aTeachingRecord({ trn }))
  failAfterPages = 1
  await expect(sync()).rejects.toThrow()
  expect(await records()).toHaveLength(2)
  failAfterPages = Number.POSITIVE_INFINITY
  await sync()
  expect(await records()).toHaveLength(3)
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
  expect(after?.nationalInsuranceNumberDigest).toMatch(/^d2:/)
  expect(after?.nationalInsuranceNumberDigest).not.toBe(before?.nationalInsuranceNumberDigest)
})

test('made-up records can be put into the replica by the thousand', async () => {
  await seedRecords(world.get().deps.repositories, 2_500)
  expect(await records()).toHaveLength(2_500)
})

test('no National Insurance number can be read in the replica', async () => {
  upstream = [aTeachingRecord({ trn: '3000001', nationalInsuranceNumber: 'AB123456C' })]
  await sync()
  const [row] = await world.get().database.sql`select row_to_json(r)::text as row from teaching_record r`
  expect(row?.row).not.toContain('AB123456C')
})
