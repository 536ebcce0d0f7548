import { identityMerge } from '@identity/database'
import { beforeEach, expect, test } from 'vitest'
import type { StaffCaller } from '../../kernel/caller.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { merges } from '../merge-identities/merges.builder.ts'

const world = useWorld()
let agent: StaffCaller
let lead: StaffCaller

beforeEach(async () => {
  await world.get().database.db.delete(identityMerge)
  agent = await aStaffCaller(world.get())
  lead = await aStaffCaller(world.get(), 'LEAD')
})

const aPair = async () => ({
  from: (await anIdentity(world.get())).id,
  into: (await anIdentity(world.get())).id,
})

/** Proposes a merge a minute after the one before. */
async function propose(by: StaffCaller): Promise<string> {
  world.get().clock.forward(60_000)
  return (await merges(world.get()).propose(by, await aPair())).mergeId ?? ''
}

type Asked = { status?: string; isForMe?: boolean; first?: number; after?: string | null }

async function list(caller: StaffCaller, asked: Asked = {}) {
  type Node = { id: string; personInitials: string; status: string; isOwnProposal: boolean }
  type List = {
    edges: { node: Node }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    total: number
    isTotalCapped: boolean
  }
  const { merges: found } = await world.get().run<{ merges: List }>(
    caller,
    `query ($status: MergeStatus, $isForMe: Boolean, $first: Int, $after: String) {
      merges(status: $status, isForMe: $isForMe, first: $first, after: $after) {
        total isTotalCapped pageInfo { hasNextPage endCursor }
        edges { node { id personInitials status isOwnProposal } }
      }
    }`,
    { ...asked },
  )
  return { ...found, ids: found.edges.map(({ node }) => node.id) }
}

test('merges are listed by their proposal, the latest first, with initials and no more of their people', async () => {
  const ids = [await propose(agent), await propose(lead), await propose(agent)]
  const all = await list(lead)
  expect(all.ids).toEqual(ids.toReversed())
  expect(all).toMatchObject({ total: 3, isTotalCapped: false, pageInfo: { hasNextPage: false } })
  expect(all.edges[1]?.node).toMatchObject({ personInitials: 'AB', isOwnProposal: true })
  const first = await list(lead, { first: 2 })
  expect(first.pageInfo.hasNextPage).toBe(true)
  const rest = await list(lead, { first: 2, after: first.pageInfo.endCursor })
  expect([...first.ids, ...rest.ids]).toEqual(all.ids)
})

test('a status narrows the list', async () => {
  const [approved, refused, open] = [await propose(agent), await propose(agent), await propose(agent)]
  await merges(world.get()).approve(lead, approved)
  await merges(world.get()).refuse(lead, refused)
  expect((await list(agent, { status: 'MERGED' })).ids).toEqual([approved])
  expect((await list(agent, { status: 'REFUSED' })).ids).toEqual([refused])
  expect((await list(agent, { status: 'PROPOSED' })).ids).toEqual([open])
  expect(await list(agent, { status: 'UNDONE' })).toMatchObject({ ids: [], total: 0 })
})

test('for me are the open proposals of colleagues, and none for an agent, who decides on none', async () => {
  const [theirs, own, decided] = [await propose(agent), await propose(lead), await propose(agent)]
  await merges(world.get()).refuse(lead, decided)
  expect(await list(lead, { isForMe: true })).toMatchObject({ ids: [theirs], total: 1 })
  const owner = await aStaffCaller(world.get(), 'OWNER')
  expect(await list(owner, { isForMe: true })).toMatchObject({ ids: [own, theirs], total: 2 })
  expect(await list(lead, { isForMe: true, status: 'MERGED' })).toMatchObject({ ids: [], total: 0 })
  expect(await list(agent, { isForMe: true })).toMatchObject({ ids: [], total: 0 })
})

test('no member of staff sees a merge of an identity that looks like theirs', async () => {
  const { deps, clock } = world.get()
  const { identities, identityMatches } = deps.repositories
  const own = await identities.find(lead.identityId)
  if (!own) throw new Error('the lead has an identity')
  const pair = await aPair()
  const { mergeId = '' } = await merges(world.get()).propose(agent, pair)
  await identities.setName(pair.from, 'GIVEN', own, clock.now())
  await identityMatches.refreshKeys(pair.from)
  expect(await list(lead)).toMatchObject({ ids: [], total: 0 })
  expect((await list(agent)).ids).toEqual([mergeId])
})
