import { sampleRecords, trainingProviders } from '@identity/sample-people'
import {
  createTeachingRecordApi,
  type TeachingRecord,
  TeachingRecordFailure,
} from '@identity/teaching-record'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aSandbox, type RunningSandbox } from '../shell/sandbox.fake.ts'
import { changesPage } from './changes-page.ts'

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

test.each(['down', 'slow', '500'])(
  'told to be %s, it is unavailable to the client, and then it works again',
  async (fault) => {
    await setFault(fault, 1)
    expect(await failureOf(aClient({ timeoutMs: 200 }).trainingProviders())).toMatchObject({
      kind: 'unavailable',
    })
    expect(await aClient().trainingProviders()).toHaveLength(trainingProviders.length)
  },
)
