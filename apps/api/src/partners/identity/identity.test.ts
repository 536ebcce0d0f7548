import { randomUUID } from 'node:crypto'
import { event, identity } from '@identity/database'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useWorld } from '../../testing/a-world.ts'
import { aMachine, ask, aVisitor, codesOf } from '../partner.fixture.ts'

const world = useWorld()
const BY_ID = 'query ($id: ID!) { identity(id: $id) { id mergedInto emailAddress trn } }'
const MANY = 'query ($ids: [ID!]!) { identitiesByIds(ids: $ids) { id } }'
const WHOLE = `id version updatedAt isBlocked emailAddress dateOfBirth trn trnLookupStatus trnLookupReason trnMatchedBy
  givenName { firstName since } verifiedName { firstName since } preferredName { name } visit { firstVisitedAt }`

test('an identity that the service does not see looks like one that is not there', async () => {
  const { id } = await aVisitor(world.get(), { at: ['claim'] })
  const [hidden, none, noId] = await Promise.all(
    [id, randomUUID(), 'no id'].map((asked) => ask(world.get(), aMachine(), BY_ID, { id: asked })),
  )
  expect(hidden).toEqual({ data: { identity: null } })
  expect([none, noId]).toEqual([hidden, hidden])
})

test('a wider scope shows it', async () => {
  const { id } = await aVisitor(world.get(), { at: ['claim'] })
  const wide = aMachine('register-for-npq', 'identity:read', 'identities.all:read')
  expect(
    (await ask(world.get(), wide, 'query ($id: ID!) { identity(id: $id) { id } }', { id })).data,
  ).toEqual({
    identity: { id },
  })
})

test('whom a wider scope shows is kept: once for a question, and not for the people of the service itself', async () => {
  const hidden = [await aVisitor(world.get(), { at: ['claim'] }), await aVisitor(world.get(), { at: [] })]
  const own = await aVisitor(world.get())
  const wide = aMachine('register-for-npq', 'identity:read', 'identities.all:read')
  const ids = [...hidden, own].map(({ id }) => id)
  await ask(world.get(), wide, MANY, { ids: [own.id] })
  await ask(world.get(), aMachine(), MANY, { ids })
  await ask(world.get(), wide, MANY, { ids })
  const rows = await world.get().database.db.select().from(event).where(eq(event.type, 'WiderScopeUsed'))
  expect(
    rows.map(({ clientId, identityId, details }) => ({ clientId, identityId, details })).slice(1),
  ).toEqual([
    { clientId: 'register-for-npq', identityId: null, details: { identityIds: hidden.map(({ id }) => id) } },
  ])
})

test('a merged id leads to the survivor, and says so', async () => {
  const [gone, survivor] = [await aVisitor(world.get()), await aVisitor(world.get())]
  const { db } = world.get().database
  await db.update(identity).set({ mergedIntoId: survivor.id }).where(eq(identity.id, gone.id))
  const { data } = await ask(world.get(), aMachine(), BY_ID, { id: gone.id })
  expect(data?.identity).toMatchObject({ id: survivor.id, mergedInto: survivor.id })
  const direct = await ask(world.get(), aMachine(), BY_ID, { id: survivor.id })
  expect(direct.data?.identity).toMatchObject({ id: survivor.id, mergedInto: null })
})

describe('many by their ids', () => {
  test('come in the order that was asked, with null for none', async () => {
    const [one, other] = [await aVisitor(world.get()), await aVisitor(world.get())]
    const hidden = await aVisitor(world.get(), { at: ['claim'] })
    const ids = [other.id, hidden.id, one.id, randomUUID(), other.id]
    expect((await ask(world.get(), aMachine(), MANY, { ids })).data?.identitiesByIds).toEqual([
      ...[{ id: other.id }, null, { id: one.id }, null, { id: other.id }],
    ])
  })

  test.each([0, 101])('are not %i', async (count) => {
    const answer = await ask(world.get(), aMachine(), MANY, {
      ids: Array.from({ length: count }, randomUUID),
    })
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
  })
})

describe('the statements of a question', () => {
  const statements: string[] = []
  const debug = (_connection: number, statement: string) => void statements.push(statement)
  beforeAll(() => void Object.assign(world.get().database.sql.options, { debug }))
  afterAll(() => void Object.assign(world.get().database.sql.options, { debug: false }))

  const cases: [string, number, () => Promise<[string, Record<string, unknown>]>][] = [
    ['one identity', 1, async () => [BY_ID, { id: (await aVisitor(world.get())).id }]],
    [
      'one identity with every part',
      2,
      async () => [
        `query ($id: ID!) { identity(id: $id) { ${WHOLE} } }`,
        { id: (await aVisitor(world.get(), { trn: '1004712' })).id },
      ],
    ],
    ['one that is not there', 1, async () => [BY_ID, { id: randomUUID() }]],
    [
      'fifteen by one field each',
      1,
      async () => [
        `{ ${Array.from({ length: 15 }, (_, n) => `a${n}: identity(id: "${randomUUID()}") { id }`).join(' ')} }`,
        {},
      ],
    ],
    [
      'a hundred with names, match, visits and their number',
      4,
      async () => {
        for (let made = 0; made < 100; made += 1)
          await aVisitor(world.get(), { trn: String(2_000_000 + made) })
        return [`{ identities(first: 100) { totalCount edges { node { ${WHOLE} } } } }`, {}]
      },
    ],
  ]
  test.each(cases)('about %s are no more than %i', async (_what, budget, prepare) => {
    const [question, variables] = await prepare()
    const caller = aMachine('register-for-npq', 'user:read', 'identities:count')
    statements.length = 0
    expect(codesOf(await ask(world.get(), caller, question, variables))).toEqual([])
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(budget)
  })
})
