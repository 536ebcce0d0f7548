import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createTeachingRecordApi, type TeachingRecord, TeachingRecordFailure } from './index.ts'

const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
})

async function aService(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function answering(status: number, body: unknown): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}

function aRecord(over: Partial<TeachingRecord> = {}): TeachingRecord {
  return {
    trn: '9100001',
    active: true,
    mergedIntoTrn: null,
    firstName: 'Aisha',
    middleName: null,
    lastName: 'Rahman',
    previousNames: [],
    dateOfBirth: '1988-04-12',
    nationalInsuranceNumber: null,
    email: null,
    qtsAwardedOn: '2011-07-01',
    trainingProviders: [{ ukprn: '10099001', name: 'Example University' }],
    prohibited: false,
    updatedAt: '2026-01-05T09:00:00.000Z',
    ...over,
  }
}

function aClient(baseUrl: string, timeoutMs = 5_000) {
  return createTeachingRecordApi({ baseUrl, apiKey: 'test-key', timeoutMs })
}

async function failureOf(call: Promise<unknown>): Promise<TeachingRecordFailure> {
  const outcome = await call.catch((error: unknown) => error)
  if (!(outcome instanceof TeachingRecordFailure))
    throw new Error(`expected a failure, got ${String(outcome)}`)
  return outcome
}

test('a page of changed records is asked for with the key, the version, since, cursor and limit', async () => {
  const seen: IncomingMessage[] = []
  const baseUrl = await aService((request, response) => {
    seen.push(request)
    answering(200, { results: [aRecord()], nextCursor: 'page-2' })(request, response)
  })

  const page = await aClient(`${baseUrl}/`).changedRecords({
    since: new Date('2026-01-01T00:00:00Z'),
    cursor: 'page-1',
    limit: 50,
  })

  expect(page).toEqual({ records: [aRecord()], nextCursor: 'page-2' })
  expect(seen[0]?.url).toBe('/v3/persons/changes?limit=50&since=2026-01-01T00%3A00%3A00.000Z&cursor=page-1')
  expect(seen[0]?.headers.authorization).toBe('Bearer test-key')
  expect(seen[0]?.headers['x-api-version']).toMatch(/^\d{8}$/)
})

test('fields that we do not know are ignored, so the service may add some', async () => {
  const baseUrl = await aService(
    answering(200, { results: [{ ...aRecord(), eyts: null }], nextCursor: null }),
  )
  expect((await aClient(baseUrl).changedRecords({ limit: 1 })).records).toEqual([aRecord()])
})

test('training providers come with their reference number and name', async () => {
  const baseUrl = await aService(
    answering(200, { ittProviders: [{ ukprn: '10099001', providerName: 'Example University' }] }),
  )
  expect(await aClient(baseUrl).trainingProviders()).toEqual([
    { ukprn: '10099001', name: 'Example University' },
  ])
})

test.each([
  [401, 'refused'],
  [403, 'refused'],
  [404, 'refused'],
  [302, 'refused'],
  [408, 'unavailable'],
  [429, 'unavailable'],
  [500, 'unavailable'],
  [503, 'unavailable'],
])('an answer of %i is reported as %s', async (status, kind) => {
  const baseUrl = await aService(answering(status, { title: 'Aisha Rahman' }))
  expect(await failureOf(aClient(baseUrl).trainingProviders())).toMatchObject({ kind, status })
})

test('a service that never answers is unavailable once the time is up', async () => {
  const baseUrl = await aService(() => undefined)
  expect(await failureOf(aClient(baseUrl, 50).trainingProviders())).toMatchObject({ kind: 'unavailable' })
})

test('a service that stalls in the middle of its answer is unavailable once the time is up', async () => {
  const baseUrl = await aService((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"ittProviders":')
  })
  expect(await failureOf(aClient(baseUrl, 50).trainingProviders())).toMatchObject({ kind: 'unavailable' })
})

test('a service that is not there is unavailable', async () => {
  const baseUrl = await aService(answering(200, {}))
  const server = servers.pop()
  await new Promise((closed) => server?.close(closed))
  expect(await failureOf(aClient(baseUrl).trainingProviders())).toMatchObject({
    kind: 'unavailable',
    status: null,
  })
})

test('a connection that breaks once is tried again within the same call', async () => {
  let asked = 0
  const baseUrl = await aService((request, response) => {
    asked += 1
    if (asked === 1) return response.destroy()
    return answering(200, { ittProviders: [] })(request, response)
  })
  expect(await aClient(baseUrl).trainingProviders()).toEqual([])
  expect(asked).toBe(2)
})

test('an answer is never asked for again in the same call, however bad it is', async () => {
  let asked = 0
  const baseUrl = await aService((request, response) => {
    asked += 1
    answering(503, {})(request, response)
  })
  await failureOf(aClient(baseUrl).trainingProviders())
  expect(asked).toBe(1)
})

test('after ten failures the service is left alone for 30 seconds, and then asked again', async () => {
  let asked = 0
  let status = 500
  let nowMs = 0
  const baseUrl = await aService((request, response) => {
    asked += 1
    answering(status, { ittProviders: [] })(request, response)
  })
  const clock = { now: () => new Date(nowMs) }
  const client = createTeachingRecordApi({ baseUrl, apiKey: 'test-key', timeoutMs: 5_000, clock })
  for (let time = 0; time < 10; time += 1) await failureOf(client.trainingProviders())

  status = 200
  expect(await failureOf(client.trainingProviders())).toMatchObject({ kind: 'unavailable', status: null })
  expect(asked).toBe(10)
  nowMs = 30_000
  expect(await client.trainingProviders()).toEqual([])
})

test('being refused again and again does not stop the calls', async () => {
  let asked = 0
  const baseUrl = await aService((request, response) => {
    asked += 1
    answering(403, {})(request, response)
  })
  const client = aClient(baseUrl)
  for (let time = 0; time < 15; time += 1) await failureOf(client.accountState('9100001'))
  expect(asked).toBe(15)
})

test.each([
  ['locked', { locked: true, lockedByTeacher: false }, [], [true, false, false]],
  ['locked by the teacher', { locked: true, lockedByTeacher: true }, [], [true, true, false]],
  [
    'locked, with an alert',
    { locked: true, lockedByTeacher: false },
    [{ alertId: '1' }],
    [true, false, true],
  ],
  ['not there at all', null, [], [false, false, false]],
])('an account that is %s is read as such', async (_case, selfServiceAccount, alerts, state) => {
  const seen: IncomingMessage[] = []
  const baseUrl = await aService((request, response) => {
    seen.push(request)
    answering(200, { trn: '9100001', alerts, selfServiceAccount })(request, response)
  })
  const [isLocked, isLockedByTeacher, hasAlerts] = state
  expect(await aClient(baseUrl).accountState('9100001')).toEqual({ isLocked, isLockedByTeacher, hasAlerts })
  expect(seen[0]?.url).toBe('/v3/persons/9100001?include=Alerts,SelfServiceAccount')
})

test('an account is unlocked by a PUT that carries the key', async () => {
  const seen: IncomingMessage[] = []
  const baseUrl = await aService((request, response) => {
    seen.push(request)
    answering(200, { hasBeenUnlocked: true })(request, response)
  })
  expect(await aClient(baseUrl).unlockAccount('9100001')).toEqual({ hasBeenUnlocked: true })
  expect(seen[0]).toMatchObject({ method: 'PUT', url: '/v2/unlock-teacher/9100001' })
  expect(seen[0]?.headers.authorization).toBe('Bearer test-key')
})

test.each([
  ['no JSON at all', 'the top', undefined],
  ['a TRN of six digits', 'results.0.trn', { results: [aRecord({ trn: '123456' })], nextCursor: null }],
  [
    'an impossible birth date',
    'results.0.dateOfBirth',
    { results: [aRecord({ dateOfBirth: '1988-02-30' })], nextCursor: null },
  ],
  ['no cursor', 'nextCursor', { results: [] }],
])('an answer with %s is malformed, and says where', async (_case, where, body) => {
  const baseUrl = await aService((request, response) =>
    body === undefined ? response.end('<html>') : answering(200, body)(request, response),
  )
  expect(await failureOf(aClient(baseUrl).changedRecords({ limit: 1 }))).toMatchObject({
    kind: 'malformed',
    where,
  })
})

test('a failure carries neither the key nor anything from the record', async () => {
  const body = {
    results: [aRecord({ dateOfBirth: '31/12/1988', email: 'aisha@example.com' })],
    nextCursor: null,
  }
  const failure = await failureOf(aClient(await aService(answering(200, body))).changedRecords({ limit: 1 }))
  const everything = JSON.stringify({ ...failure, message: failure.message, stack: failure.stack })
  for (const secret of ['test-key', '31/12/1988', 'aisha', 'Rahman']) expect(everything).not.toContain(secret)
})
