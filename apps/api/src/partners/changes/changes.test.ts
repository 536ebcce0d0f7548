import { identityChange } from '@identity/database'
import { beforeEach, describe, expect, test } from 'vitest'
import { sequenceAll } from '../../changes/follow-changes.builder.ts'
import { sweepChanges } from '../../changes/sweep/sweep-changes.job.ts'
import type { Event } from '../../events/event.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { signIn } from '../../testing/sign-in.ts'
import { aMachine, ask, aVisitor, codesOf } from '../partner.fixture.ts'

const DAY_MS = 24 * 60 * 60 * 1_000
const NPQ = 'register-for-npq'
const world = useWorld()
const npq = aMachine()

beforeEach(async () => {
  await sequenceAll(world.get())
  await world.get().database.db.delete(identityChange)
})

type Page = {
  edges: { cursor: string; node: Record<string, unknown> }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

const CHANGES = `query ($after: String, $first: Int = 25) { changes(after: $after, first: $first) {
  edges { cursor node { kind identityId changed mergedInto occurredAt } } pageInfo { hasNextPage endCursor } } }`

const changesOf = (caller: typeof npq, variables: { after?: string | null; first?: number } = {}) =>
  ask(world.get(), caller, CHANGES, variables)

async function pageOf(
  caller = npq,
  variables: { after?: string | null; first?: number } = {},
): Promise<Page> {
  const { data, errors } = await changesOf(caller, variables)
  expect(errors).toBeUndefined()
  return (data as never as { changes: Page }).changes
}

async function headOf(caller = npq): Promise<string> {
  const { data } = await ask(world.get(), caller, '{ changesHead }')
  return (data as never as { changesHead: string }).changesHead
}

async function happen(...events: Event[]) {
  for (const happened of events) {
    await world.get().deps.repositories.events.record(happened, world.get().clock.now())
  }
  await sequenceAll(world.get())
}

const emailChanged = (identityId: string) => ({ type: 'EmailChanged', identityId }) as const
const nameChanged = (identityId: string) => ({ type: 'RecordNameChanged', identityId }) as const
const blocked = (identityId: string) => ({ type: 'IdentityBlocked', identityId }) as const
const kinds = ({ edges }: Page) => edges.map(({ node: { kind, identityId } }) => [kind, identityId])

test('a service follows from the head: it sees what happens afterwards, once, and nothing before', async () => {
  const { id } = await aVisitor(world.get())
  await happen(emailChanged(id))
  const head = await headOf()
  expect(await pageOf(npq, { after: head })).toMatchObject({ edges: [], pageInfo: { hasNextPage: false } })
  await happen(nameChanged(id))
  const { edges, pageInfo } = await pageOf(npq, { after: head })
  expect(edges.map(({ node }) => node)).toEqual([
    {
      ...{ kind: 'CHANGED', identityId: id, mergedInto: null },
      changed: ['givenName', 'verifiedName', 'preferredName'],
      occurredAt: world.get().clock.now().toISOString(),
    },
  ])
  expect((await pageOf(npq, { after: pageInfo.endCursor })).edges).toEqual([])
})

test('page by page it is the whole feed, in order and without a gap', async () => {
  const { id } = await aVisitor(world.get())
  await happen(...Array.from({ length: 7 }, () => emailChanged(id)))
  const whole = await pageOf()
  const read: Page['edges'] = []
  let page = await pageOf(npq, { first: 3 })
  for (; page.pageInfo.hasNextPage; page = await pageOf(npq, { first: 3, after: page.pageInfo.endCursor }))
    read.push(...page.edges)
  expect([...read, ...page.edges]).toEqual(whole.edges)
  expect(whole.edges).toHaveLength(7)
  for (const { cursor } of whole.edges) expect(cursor.length).toBeLessThan(200)
})

test('a first sign-in makes an identity visible, to that service only', async () => {
  const { id, emailAddress } = await anIdentity(world.get())
  await signIn(world.get(), emailAddress, NPQ)
  await sequenceAll(world.get())
  expect(kinds(await pageOf())).toEqual([['VISIBLE', id]])
  expect(kinds(await pageOf(aMachine('teaching-vacancies')))).toEqual([])
})

describe('a token that does not open everything', () => {
  test('is told of no change of which it may see nothing, and of no field that it may not read', async () => {
    const { id } = await aVisitor(world.get())
    await happen(emailChanged(id), nameChanged(id), { ...blocked(id), type: 'IdentityErased', closureId: id })
    const names = aMachine(NPQ, 'changes:read', 'identity.name:read')
    expect(kinds(await pageOf(names))).toEqual([
      ['CHANGED', id],
      ['REMOVED', id],
    ])
    expect(kinds(await pageOf(aMachine(NPQ, 'changes:read')))).toEqual([['REMOVED', id]])
    const claimed: Event = { type: 'TrnClaimed', identityId: id, ruleSet: 'r', level: 'LOW', agreed: [] }
    const head = await headOf(names)
    await happen(claimed)
    expect((await pageOf(names, { after: head })).edges[0]?.node.changed).toEqual([
      ...['givenName', 'verifiedName', 'preferredName'],
    ])
  })

  test.each(['{ changesHead }', '{ changes { pageInfo { hasNextPage } } }'])(
    'is refused at %s without its scope',
    async (asked) => {
      expect(codesOf(await ask(world.get(), aMachine(NPQ, 'identity:read'), asked))).toEqual([
        'INSUFFICIENT_SCOPE',
      ])
      expect(codesOf(await ask(world.get(), aMachine(NPQ, 'changes:read'), asked))).toEqual([])
    },
  )
})

test('what a change is about is read as it is now, all of a page at once', async () => {
  const visitors = [await aVisitor(world.get()), await aVisitor(world.get())]
  await happen(...visitors.map(({ id }) => emailChanged(id)))
  const asked = '{ changes { edges { node { identity { id emailAddress } } } } }'
  const { data } = await ask(world.get(), npq, asked)
  expect((data as never as { changes: Page }).changes.edges.map(({ node }) => node.identity)).toEqual(
    visitors.map(({ id, emailAddress }) => ({ id, emailAddress })),
  )
})

describe('a cursor', () => {
  test('of another client, or of none of ours, is refused and no empty page', async () => {
    const { id } = await aVisitor(world.get(), { at: [NPQ, 'teaching-vacancies'] })
    await happen(emailChanged(id))
    const others = await headOf(aMachine('teaching-vacancies'))
    for (const after of [others, others.slice(0, -2), 'x', ''])
      expect(codesOf(await changesOf(npq, { after }))).toEqual(['BAD_CURSOR'])
  })

  test('is good for 90 days after its change was numbered, and then expired', async () => {
    const { id } = await aVisitor(world.get())
    await happen(emailChanged(id))
    const after = (await pageOf()).edges[0]?.cursor ?? ''
    await happen(nameChanged(id))
    world.get().clock.forward(90 * DAY_MS)
    await sweepChanges(world.get().deps)
    expect((await pageOf(npq, { after })).edges).toHaveLength(1)
    world.get().clock.forward(1)
    expect(codesOf(await changesOf(npq, { after }))).toEqual(['CURSOR_EXPIRED'])
  })

  test('of a client that asks now and then stays good, however little happens', async () => {
    const { id } = await aVisitor(world.get())
    let after = await headOf()
    for (let month = 0; month < 5; month += 1) {
      world.get().clock.forward(30 * DAY_MS)
      after = (await pageOf(npq, { after })).pageInfo.endCursor
    }
    await happen(emailChanged(id))
    expect(kinds(await pageOf(npq, { after }))).toEqual([['CHANGED', id]])
  })
})

test('the nightly sweep removes what was numbered more than 91 days ago, whenever it happened', async () => {
  const { id } = await aVisitor(world.get())
  const bornOld = { ...emailChanged(id) }
  const longAgo = new Date(world.get().clock.now().getTime() - 400 * DAY_MS)
  await world.get().deps.repositories.events.record(bornOld, longAgo)
  await sequenceAll(world.get())
  const left = () => world.get().database.db.$count(identityChange)
  world.get().clock.forward(91 * DAY_MS)
  await sweepChanges(world.get().deps)
  expect(await left()).toBe(1)
  world.get().clock.forward(1)
  await sweepChanges(world.get().deps)
  expect(await left()).toBe(0)
})

test.each([0, 101])('a page of %i is refused', async (first) => {
  expect(codesOf(await changesOf(npq, { first }))).toEqual(['BAD_USER_INPUT'])
})
