import { randomUUID } from 'node:crypto'
import { createLogger } from '@identity/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../main/app.ts'
import { useWorld } from '../../testing/a-world.ts'
import { listenOnLoopback } from '../../testing/listen-on-loopback.ts'
import { aPerson, matcher, type Person, statedOf } from '../match/match.fixture.ts'

const world = useWorld()
let url = ''
let close: () => Promise<void>

beforeAll(async () => {
  const { app, close: stop } = await createApp({
    ...world.get(),
    readCaller: async () => matcher(),
    logger: createLogger({ name: 'api', level: 'silent' }),
    isReady: async () => true,
  })
  const listening = await listenOnLoopback(app)
  url = listening.url
  close = async () => {
    await listening.close()
    await stop()
  }
})
afterAll(() => close())

const query =
  'mutation ($input: RequestMatchInput!) { requestMatch(input: $input) { __typename ... on MatchRequested { request { requestId state requestedAt } } } }'

async function post(person: Person, other: object = {}, headers: Record<string, string> = {}) {
  const input = { requestId: person.id, identityId: person.id, facts: statedOf(person), ...other }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: { input } }),
  })
  const text = await response.text()
  const isReplayed = response.headers.get('idempotency-replayed')
  return { status: response.status, code: JSON.parse(text).errors?.[0]?.extensions.code, text, isReplayed }
}

test('a second try, with the key in the header, has the bytes of the first answer, and a header says so', async () => {
  const person = await aPerson(world.get())
  const key = randomUUID()
  const first = await post(person, { idempotencyKey: key })
  world.get().clock.forward(60_000)
  const again = await post(person, {}, { 'idempotency-key': `"${key}"` })
  expect(first).toMatchObject({ status: 200, isReplayed: null })
  expect(again).toEqual({ ...first, isReplayed: 'true' })
})

test.each([
  ['without a key', {}, {}, 400, 'IDEMPOTENCY_KEY_MISSING'],
  ['with a key of three letters', { idempotencyKey: 'abc' }, {}, 400, 'BAD_USER_INPUT'],
  ['with a header without quotes', {}, { 'idempotency-key': randomUUID() }, 400, 'BAD_USER_INPUT'],
])('%s nothing is done', async (_what, other, headers, status, code) => {
  const person = await aPerson(world.get())
  expect(await post(person, other, headers)).toMatchObject({ status, code })
  const rows = await world.get().database.sql`select 1 from match_request where identity_id = ${person.id}`
  expect(rows).toHaveLength(0)
})

test('another input under the key is refused with 422', async () => {
  const person = await aPerson(world.get())
  const idempotencyKey = randomUUID()
  await post(person, { idempotencyKey })
  const other = { idempotencyKey, requestId: randomUUID() }
  expect(await post(person, other)).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' })
})
