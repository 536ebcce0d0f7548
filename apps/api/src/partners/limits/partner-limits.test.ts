import { beforeEach, describe, expect, test } from 'vitest'
import { secondOf } from '../../guard/domain/quota.ts'
import { useWorld } from '../../testing/a-world.ts'
import { useDoor } from '../../testing/use-door.ts'
import { aVisitor } from '../partner.fixture.ts'
import { PARTNER_QUOTA } from './partner-quota.ts'

const world = useWorld()
const door = useDoor(world)
const NPQ = 'register-for-npq'
const NOTHING = '{ __typename }'

let token = ''
beforeEach(async () => {
  token = await door.get().machineToken(NPQ, 'user:read', 'identities:count')
})

const ask = (query: string, variables = {}, as = token) => door.get().ask(query, { variables, token: as })

/** As if the client had asked for so much, ten seconds ago. */
async function haveAsked(requests: number, cost: number) {
  const second = secondOf(world.get().clock.now()) - 10
  await world.get().database.sql`
    insert into client_quota (client_id, seconds, requests, costs) values (${NPQ}, array[${second}]::bigint[], array[${requests}]::int[], array[${cost}]::int[])`
}

test('every answer to a partner says what it cost and what is left, in headers as the draft has them', async () => {
  const { extensions, headers } = await ask(
    '{ identities(first: 10) { edges { node { id visit { lastVisitedAt } } } } }',
  )
  expect(extensions?.cost).toEqual({ requested: 32, limit: 60_000, remaining: 59_968, resetSeconds: 60 })
  expect(headers.get('ratelimit-policy')).toBe(
    '"requests";q=1000;w=60, "cost";q=60000;w=60, "burst";q=100;w=1',
  )
  expect(headers.get('ratelimit')).toBe('"requests";r=999;t=60, "cost";r=59968;t=60, "burst";r=99;t=1')
})

test('a page of 100 identities with every field and part fits into one request', async () => {
  const { data } = await ask(
    '{ __type(name: "Identity") { fields { name type { kind ofType { kind fields { name } } fields { name } } } } }',
  )
  type Field = { name: string; type: { kind: string; fields: { name: string }[] | null } }
  const asked = data?.__type as { fields: Field[] } | undefined
  const parts = (asked?.fields ?? []).map(({ name, type }) =>
    type.fields ? `${name} { ${type.fields.map((field) => field.name).join(' ')} }` : name,
  )
  expect(parts.filter((part) => part.includes('{')).length).toBeGreaterThan(3)
  const page = `{ identities(first: 100) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${parts.join(' ')} } } } }`
  const { status, errors, extensions } = await ask(page)
  expect([status, errors]).toEqual([200, undefined])
  expect(extensions?.cost).toMatchObject({ requested: 613 })
})

describe('a request beyond a limit is answered 429, with the seconds to wait, and nothing of it is done', () => {
  test.each([
    ['requests', 1_000, 5_000, 50],
    ['cost', 60, 59_999, 50],
  ] as const)('%s', async (policy, requests, cost, wait) => {
    await haveAsked(requests, cost)
    const refused = await ask('{ identities { edges { node { id } } } }')
    expect(refused.status).toBe(429)
    expect(refused.data).toBeUndefined()
    expect(refused.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', policy, retryable: true } }])
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThanOrEqual(wait)
    expect(seconds).toBeLessThanOrEqual(wait * 1.1)
    expect(refused.headers.get('ratelimit')).toContain(`"${policy}";r=${policy === 'cost' ? 1 : 0};t=50`)
    world.get().clock.forward(wait * 1_000)
    expect((await ask(NOTHING)).status).toBe(200)
  })

  test('burst', async () => {
    const { clientQuotas } = world.get().deps.repositories
    const now = world.get().clock.now()
    for (let asked = 0; asked < PARTNER_QUOTA.requestsASecond; asked += 1)
      await clientQuotas.take(NPQ, 1, PARTNER_QUOTA, now)
    const refused = await ask(NOTHING)
    expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { policy: 'burst' } }] })
    expect(refused.headers.get('retry-after')).toBe('1')
  })
})

test('of sixteen requests at once exactly those come through for which there is room', async () => {
  await haveAsked(995, 995)
  const answers = await Promise.all(Array.from({ length: 16 }, () => ask(NOTHING)))
  const statuses = answers.map(({ status }) => status).toSorted()
  expect(statuses).toEqual([...Array(5).fill(200), ...Array(11).fill(429)])
})

test('a request that may cost too much is refused, and counts against nothing', async () => {
  const tooMuch = await ask(
    '{ identities(first: 100) { edges { node { id visit { lastVisitedAt } a: visit { lastVisitedAt } b: visit { lastVisitedAt } c: visit { lastVisitedAt } d: visit { lastVisitedAt } e: visit { lastVisitedAt } f: visit { lastVisitedAt } g: visit { lastVisitedAt } } } } }',
  )
  expect(tooMuch.status).toBe(400)
  expect(tooMuch.errors).toMatchObject([
    { extensions: { code: 'TOO_COMPLEX', requested: 1_002, limit: 1_000 } },
  ])
  expect((await ask(NOTHING)).extensions?.cost).toMatchObject({ remaining: 59_999 })
})

test('clients do not share a limit, and our own apps have none', async () => {
  await haveAsked(1_000, 1_000)
  expect((await ask(NOTHING)).status).toBe(429)
  const other = await door.get().machineToken('claim', 'user:read')
  expect((await ask(NOTHING, {}, other)).status).toBe(200)
  const ours = await ask(NOTHING, {}, door.get().webToken)
  expect(ours.extensions).toBeUndefined()
  expect(ours.headers.get('ratelimit')).toBeNull()
})

test('counting is one statement, and a page of a hundred with three nested parts is five in all', async () => {
  for (let made = 0; made < 100; made += 1) await aVisitor(world.get(), { trn: String(2_000_000 + made) })
  const statements: string[] = []
  const debug = (_connection: number, statement: string) => void statements.push(statement)
  const page =
    '{ identities(first: 100) { edges { node { id trnMatchedBy givenName { lastName } verifiedName { lastName } visit { lastVisitedAt } } } } }'
  const counted = async (as: string, query: string) => {
    statements.length = 0
    const { errors } = await ask(query, {}, as)
    expect(errors).toBeUndefined()
    return [...statements]
  }
  Object.assign(world.get().database.sql.options, { debug })
  try {
    expect(await counted(token, NOTHING)).toMatchObject(
      [/ from "client"/, /client_quota/].map((which) => expect.stringMatching(which)),
    )
    expect((await counted(token, page)).length).toBeLessThanOrEqual(5)
    expect(await counted(door.get().webToken, NOTHING)).toEqual([])
  } finally {
    Object.assign(world.get().database.sql.options, { debug: false })
  }
})
