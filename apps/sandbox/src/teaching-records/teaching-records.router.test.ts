import { samplePerson, sampleRecords, trainingProviders } from '@identity/sample-people'
import {
  createTeachingRecordApi,
  type TeachingRecord,
  TeachingRecordFailure,
} from '@identity/teaching-record'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBrowser } from '../shell/browser.fake.ts'
import { aSandbox, type RunningSandbox } from '../shell/sandbox.fake.ts'
import { changesPage } from './changes-page.ts'
import type { AccountView } from './self-service-accounts.ts'

let sandbox: RunningSandbox

beforeEach(async () => {
  sandbox = await aSandbox({ slowAnswerMs: 60_000 })
})

afterEach(() => sandbox.close())

type Wishes = { apiKey?: string; timeoutMs?: number }

/** The real client, as the sync job has it. */
function aClient({ apiKey = sandbox.config.teachingRecordApiKey, timeoutMs = 5_000 }: Wishes = {}) {
  return createTeachingRecordApi({ baseUrl: sandbox.url, apiKey, timeoutMs })
}

async function everything(limit: number, since?: Date): Promise<TeachingRecord[]> {
  const records: TeachingRecord[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<ReturnType<typeof aClient>['changedRecords']>> =
      await aClient().changedRecords({
        since,
        cursor: cursor ?? undefined,
        limit,
      })
    records.push(...page.records)
    cursor = page.nextCursor
  } while (cursor !== null)
  return records
}

async function failureOf(call: Promise<unknown>): Promise<TeachingRecordFailure> {
  const outcome = await call.catch((error: unknown) => error)
  if (!(outcome instanceof TeachingRecordFailure))
    throw new Error(`expected a failure, got ${String(outcome)}`)
  return outcome
}

function setFault(fault: string, times?: number) {
  return fetch(`${sandbox.url}/teaching-records/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fault, times }),
  })
}

test.each([7, 100, 1_000])(
  'pages of %i together hold every record once, oldest change first',
  async (limit) => {
    expect(await everything(limit)).toEqual(sampleRecords)
  },
)

test('since leaves out what has not changed since then', async () => {
  const since = sampleRecords.at(-10)?.updatedAt ?? ''
  expect(await everything(4, new Date(since))).toEqual(sampleRecords.slice(-10))
})

test('when nothing has changed the page is empty and there is no cursor', async () => {
  const page = await aClient().changedRecords({ since: new Date('2030-01-01T00:00:00Z'), limit: 10 })
  expect(page).toEqual({ records: [], nextCursor: null })
})

test('records that changed at the same instant are not lost between pages', () => {
  const [record] = sampleRecords
  if (!record) throw new Error('No records')
  const three = ['9900001', '9900002', '9900003'].map((trn) => ({ ...record, trn }))
  const first = changesPage(three, { limit: 2 })
  const second = changesPage(three, { limit: 2, cursor: first?.nextCursor ?? '' })
  expect([first, second].map((page) => page?.results.map(({ trn }) => trn))).toEqual([
    ['9900001', '9900002'],
    ['9900003'],
  ])
})

test('training providers are listed', async () => {
  expect(await aClient().trainingProviders()).toEqual(trainingProviders)
})

test('another key is refused', async () => {
  expect(await failureOf(aClient({ apiKey: 'wrong' }).trainingProviders())).toMatchObject({
    kind: 'refused',
    status: 401,
  })
})

test.each([{ cursor: 'nonsense', limit: 10 }, { limit: 0 }, { limit: 1_001 }])(
  'a question that makes no sense is refused: %o',
  async (query) => {
    expect(await failureOf(aClient().changedRecords(query))).toMatchObject({ kind: 'refused', status: 400 })
  },
)

test.each([
  ['down', 2, 'unavailable'], // a broken connection is tried once more in the same call
  ['slow', 1, 'unavailable'],
  ['never', 1, 'unavailable'],
  ['500', 1, 'unavailable'],
  ['403', 1, 'refused'],
  ['malformed', 1, 'malformed'],
])(
  'told to be %s for %i requests, it is that to the client, and then it works again',
  async (fault, times, kind) => {
    await setFault(fault, times)
    expect(await failureOf(aClient({ timeoutMs: 600 }).trainingProviders())).toMatchObject({ kind })
    expect(await aClient().trainingProviders()).toHaveLength(trainingProviders.length)
  },
)

const accountOf = (id: string) => aClient().accountState(samplePerson(id).expect.trn ?? '')

test.each([
  ['joyce-adeleke', { isLocked: true, isLockedByTeacher: false, hasAlerts: false }],
  ['graham-ellery', { isLocked: true, isLockedByTeacher: false, hasAlerts: true }],
  ['miriam-katz', { isLocked: true, isLockedByTeacher: true, hasAlerts: false }],
  ['neil-farrow', { isLocked: false, isLockedByTeacher: false, hasAlerts: false }],
  ['aisha-rahman', { isLocked: false, isLockedByTeacher: false, hasAlerts: false }],
])('the Teacher Self-Service account of %s stands as her or his note says', async (id, state) => {
  expect(await accountOf(id)).toEqual(state)
})

test('an account is unlocked once, and tests can see it', async () => {
  expect(await aClient().unlockAccount('9900081')).toEqual({ hasBeenUnlocked: true })
  expect(await aClient().unlockAccount('9900081')).toEqual({ hasBeenUnlocked: false })
  const { accounts } = await aBrowser().readJson<{ accounts: AccountView[] }>(
    `${sandbox.url}/teaching-records/accounts`,
  )
  expect(accounts).toContainEqual({
    trn: '9900081',
    locked: false,
    lockedByTeacher: false,
    hasAlerts: false,
    unlocksAsked: 2,
  })
})

test.each([
  ['has alerts', '9900082', { kind: 'refused', status: 400 }],
  ['cannot be unlocked', '9900085', { kind: 'unavailable', status: 500 }],
  ['has no record', '9912345', { kind: 'refused', status: 404 }],
])('a person who %s keeps the lock', async (_case, trn, failure) => {
  expect(await failureOf(aClient().unlockAccount(trn))).toMatchObject(failure)
})

function change(trn: string, body: unknown) {
  return fetch(`${sandbox.url}/teaching-records/records/${trn}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

test('a record that a test merges or renames comes with the next pull of changes', async () => {
  const since = new Date()
  await change('9900097', { active: false, mergedIntoTrn: '9900098' })
  await change('9900001', { lastName: 'Khan' })
  const { records } = await aClient().changedRecords({ since, limit: 10 })
  // Both may carry the same instant.
  expect([...records].sort((one, other) => Number(other.trn) - Number(one.trn))).toMatchObject([
    { trn: '9900097', active: false, mergedIntoTrn: '9900098', previousNames: [] },
    {
      trn: '9900001',
      lastName: 'Khan',
      previousNames: [{ firstName: 'Aisha', middleName: null, lastName: 'Rahman' }],
    },
  ])
})

test('what is no change of a record is refused', async () => {
  expect((await change('9900001', { lastname: 'Khan' })).status).toBe(400)
  expect((await change('9912345', { active: false })).status).toBe(404)
})
