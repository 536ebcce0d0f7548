import { identity } from '@identity/database'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { matchLevels } from '../../identities/domain/match-level.ts'
import { lookupStatuses } from '../../identities/domain/person.ts'
import { useWorld } from '../../testing/a-world.ts'
import { aMachine, ask, aVisitor, codesOf } from '../partner.fixture.ts'

const world = useWorld()
const PAGE = `query ($filter: IdentityFilterInput, $first: Int! = 25, $after: String) {
  identities(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id trnLookupStatus trnMatchLevel } } pageInfo { hasNextPage endCursor } } }`

type Node = { id: string; trnLookupStatus: string; trnMatchLevel: string | null }
type Page = {
  edges: { cursor: string; node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

const page = async (variables: object, caller = aMachine()) => {
  const answer = await ask(world.get(), caller, PAGE, { ...variables })
  return { codes: codesOf(answer), ...(answer.data?.identities as Page | undefined) }
}

/** Every page after the other. */
async function all(variables: object, caller = aMachine()): Promise<Node[]> {
  const { edges = [], pageInfo } = await page(variables, caller)
  const nodes = edges.map(({ node }) => node)
  if (!pageInfo?.hasNextPage) return nodes
  return [...nodes, ...(await all({ ...variables, after: pageInfo.endCursor }, caller))]
}

const ids: string[] = []
beforeAll(async () => {
  const { identities } = world.get().deps.repositories
  const now = world.get().clock.now()
  for (const [place, trnMatchLevel] of [...matchLevels, ...matchLevels].entries()) {
    const trn = String(3_000_000 + place)
    const { id } = await aVisitor(world.get(), { trn, trnMatchLevel })
    if (place >= matchLevels.length) await identities.freezeLink(id, { trn, atMost: 'STRICT' }, now)
    ids.push(id)
  }
  for (const status of ['NONE', 'PENDING'] as const) {
    const { id } = await aVisitor(world.get())
    await identities.setLookupStatus(id, status, now)
    ids.push(id)
  }
  const { id } = await aVisitor(world.get())
  await identities.setLookupFailed(id, now)
  ids.push(id)
  await aVisitor(world.get(), { at: ['claim'] })
  const merged = await aVisitor(world.get())
  const [into] = ids
  await world
    .get()
    .database.db.update(identity)
    .set({ mergedIntoId: into ?? null })
    .where(eq(identity.id, merged.id))
})

test('the list holds each identity of the service once, in the order of ids, and none that was merged', async () => {
  for (const first of [1, 2, 100]) expect((await all({ first })).map(({ id }) => id)).toEqual(ids.toSorted())
})

test('a page goes on after any of its cursors', async () => {
  const { edges = [] } = await page({ first: 100 })
  const rest = await page({ first: 100, after: edges[2]?.cursor })
  expect(rest.edges).toEqual(edges.slice(3))
})

test('a client of a wider scope lists the people of every service', async () => {
  const wide = aMachine('register-for-npq', 'user:read', 'identities.all:read')
  const listed = await all({ first: 100 }, wide)
  expect(listed.length).toBeGreaterThan(ids.length)
})

describe.each(['LOW', 'FIRM', 'STRICT'])('for a service whose policy is %s, a filter', (policy) => {
  beforeAll(
    () => world.get().database.sql`update service set match_policy = ${policy} where id = 'register-for-npq'`,
  )

  test.each(lookupStatuses)('of %s finds those that are shown so, and no other', async (trnLookupStatus) => {
    const shown = (await all({})).filter((node) => node.trnLookupStatus === trnLookupStatus)
    expect(await all({ filter: { trnLookupStatus } })).toEqual(shown)
  })

  test.each(matchLevels)('of %s finds those that are shown so, and no other', async (trnMatchLevel) => {
    const shown = (await all({})).filter((node) => node.trnMatchLevel === trnMatchLevel)
    expect(await all({ filter: { trnMatchLevel } })).toEqual(shown)
  })
})

test('to filter by what a token may not read is refused', async () => {
  const caller = aMachine('register-for-npq', 'identity:read')
  const question = '{ identities(filter: { trnLookupStatus: FOUND }) { edges { cursor } } }'
  expect(codesOf(await ask(world.get(), caller, question))).toEqual(['INSUFFICIENT_SCOPE'])
})

describe('a cursor is refused', () => {
  const cursor = async () => (await page({ first: 1 })).pageInfo?.endCursor ?? ''

  test('of another client', async () => {
    const answer = await page({ after: await cursor() }, aMachine('claim'))
    expect(answer.codes).toEqual(['BAD_CURSOR'])
  })

  test('of another filter', async () => {
    const answer = await page({ after: await cursor(), filter: { trnLookupStatus: 'FOUND' } })
    expect(answer.codes).toEqual(['BAD_CURSOR'])
  })

  test.each(['', 'x', 'eyJpZCI6IjEifQ'])('that we did not make: %j', async (after) => {
    expect((await page({ after })).codes).toEqual(['BAD_CURSOR'])
  })
})

test.each([0, -1, 101])('a page of %i is refused', async (first) => {
  expect((await page({ first })).codes).toEqual(['BAD_USER_INPUT'])
})

test('the number of all is counted for the scope of its own', async () => {
  const question =
    'query ($filter: IdentityFilterInput) { identities(first: 1, filter: $filter) { totalCount } }'
  const counter = aMachine('register-for-npq', 'user:read', 'identities:count')
  const { data } = await ask(world.get(), counter, question)
  expect(data?.identities).toEqual({ totalCount: ids.length })
  const failed = await ask(world.get(), counter, question, { filter: { trnLookupStatus: 'FAILED' } })
  expect(failed.data?.identities).toEqual({ totalCount: 1 })
  expect(codesOf(await ask(world.get(), aMachine(), question))).toEqual(['INSUFFICIENT_SCOPE'])
})
