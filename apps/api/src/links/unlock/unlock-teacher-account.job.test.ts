import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTeachingRecordApi } from '@identity/teaching-record'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aLinkedIdentity } from '../../testing/a-search.ts'
import { useWorld } from '../../testing/a-world.ts'
import { unlockTeacherAccount } from './unlock-teacher-account.job.ts'

const world = useWorld()

/** The teaching record service as far as an unlocking sees it. `failWith` makes its next answers errors. */
let account: { locked: boolean; lockedByTeacher: boolean } | null = null
let alerts: unknown[] = []
let failWith: { method: string; status: number } | null = null
let unlocked: string[] = []
const server = createServer((request, response) => {
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const trn = new URL(request.url ?? '/', 'http://service').pathname.split('/').at(-1) ?? ''
  if (failWith?.method === request.method) return answer(failWith?.status ?? 500, {})
  if (request.method === 'GET') return answer(200, { trn, alerts, selfServiceAccount: account })
  unlocked.push(trn)
  const hasBeenUnlocked = account?.locked ?? false
  if (account) account.locked = false
  return answer(200, { hasBeenUnlocked })
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

let identityId = ''
let trn = ''
let count = 0

beforeEach(async () => {
  account = { locked: true, lockedByTeacher: false }
  alerts = []
  failWith = null
  unlocked = []
  count += 1
  trn = String(4_000_000 + count)
  await world.get().teachingRecords({ trn })
  identityId = await aLinkedIdentity(world.get(), trn, `teacher.${count}@example.com`)
  await release(`teacher.${count}@example.com`, trn)
})

function release(emailAddress: string, ofTrn: string) {
  const { deps, clock } = world.get()
  return deps.repositories.trnReleases.add({ emailAddress, trn: ofTrn, releasedAt: clock.now() })
}

function unlock({ isLastTry = false, deps = world.get().deps } = {}) {
  const api = createTeachingRecordApi({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey: 'key',
    timeoutMs: 2_000,
  })
  const job = { identityId, journeyId: null, clientId: 'register-for-npq' }
  return unlockTeacherAccount({ ...deps, api }, job, { isLast: isLastTry })
}

async function events() {
  const rows = await world.get().database.sql<{ type: string; reason: string | null; clientId: string }[]>`
    select type, details->>'reason' as reason, client_id as "clientId" from event
    where identity_id = ${identityId} order by id`
  return rows.map(({ type, reason, clientId }) => [type, reason, clientId])
}

test('a locked account is unlocked, and an event says so', async () => {
  await unlock()
  expect(unlocked).toEqual([trn])
  expect(await events()).toEqual([['AccountUnlocked', null, 'register-for-npq']])
})

test.each<[string, () => void]>([
  ['is not locked', () => Object.assign(account ?? {}, { locked: false })],
  [
    'does not exist',
    () => {
      account = null
    },
  ],
])('an account that %s is left alone without a word', async (_case, arrange) => {
  arrange()
  await unlock()
  expect([unlocked, await events()]).toEqual([[], []])
})

test.each<[string, string, () => unknown]>([
  ['with an alert on the record', 'ALERTS', () => alerts.push({ alertId: '1' })],
  [
    'that the teacher had locked',
    'LOCKED_BY_TEACHER',
    () => Object.assign(account ?? {}, { lockedByTeacher: true }),
  ],
  [
    'whose holder’s address got another TRN',
    'OTHER_TRN',
    () => release(`teacher.${count}@example.com`, '4999999'),
  ],
  [
    'whose holder’s mailbox got another TRN',
    'OTHER_TRN',
    () => release(`Teacher.${count}+2@EXAMPLE.com`, '4999999'),
  ],
])('an account %s stays locked, and an event says why', async (_case, reason, arrange) => {
  await arrange()
  await unlock()
  expect(unlocked).toEqual([])
  expect(await events()).toEqual([['AccountUnlockRefused', reason, 'register-for-npq']])
})

test('the same TRN got twice under one address is no other TRN', async () => {
  await release(`teacher.${count}@example.com`, trn)
  await unlock()
  expect(unlocked).toEqual([trn])
})

test('a TRN that somebody else got is no reason', async () => {
  await release('somebody.else@example.com', '4999999')
  await unlock()
  expect(unlocked).toEqual([trn])
})

test.each(['GET', 'PUT'])(
  'a service that fails at the %s is tried again, and after the last try an event says so',
  async (method) => {
    failWith = { method, status: 503 }
    await expect(unlock()).rejects.toThrow()
    expect(await events()).toEqual([])
    await unlock({ isLastTry: true })
    expect(await events()).toEqual([['AccountUnlockFailed', 'unavailable', 'register-for-npq']])
  },
)

test('a service that refuses is not asked again', async () => {
  failWith = { method: 'PUT', status: 403 }
  await unlock()
  expect(await events()).toEqual([['AccountUnlockFailed', 'refused', 'register-for-npq']])
})

test('somebody who is not linked to a record any more has no account of ours to unlock', async () => {
  await world.get().database.sql`
    update identity set trn = null, trn_match_level = null, trn_lookup_status = 'PENDING' where id = ${identityId}`
  await unlock()
  expect([unlocked, await events()]).toEqual([[], []])
})

test('no address can be read where releases are kept', async () => {
  const rows = await world.get().database.sql`select row_to_json(r)::text as row from trn_release r`
  for (const { row } of rows) expect(row).not.toMatch(/example|teacher/)
})
