import { emailProposal, identityClosure } from '@identity/database'
import { beforeEach, expect, test } from 'vitest'
import type { StaffCaller } from '../../kernel/caller.ts'
import { PROVABLE_MS } from '../../mailboxes/domain/email-proposal.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { seenPerson } from '../person-acts/seen-person.builder.ts'

const world = useWorld()
let lead: StaffCaller
let owner: StaffCaller
beforeEach(async () => {
  const { db } = world.get().database
  await db.delete(identityClosure)
  await db.delete(emailProposal)
  lead = await aStaffCaller(world.get(), 'LEAD')
  owner = await aStaffCaller(world.get(), 'OWNER')
})

type Page = {
  total: number
  forMe: number
  edges: { node: { kind: string; identityId: string; isOwn: boolean; personInitials: string } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

async function waiting(caller = owner, page: { first?: number; after?: string | null } = {}) {
  const { proposalsWaiting } = await world.get().run<{ proposalsWaiting: Page }>(
    caller,
    `query ($first: Int, $after: String) { proposalsWaiting(first: $first, after: $after) {
      total forMe edges { node { kind identityId isOwn personInitials } } pageInfo { hasNextPage endCursor } } }`,
    page,
  )
  return proposalsWaiting
}
const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.identityId)

async function act(caller: StaffCaller, name: string, type: string, input: object) {
  const source = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename } }`
  return world.get().run<{ outcome: { __typename: string } }>(caller, source, { input })
}

async function aClosure(id?: string) {
  const identityId = id ?? (await anIdentity(world.get())).id
  const person = await seenPerson(world.get(), identityId)
  await act(lead, 'closeIdentity', 'CloseIdentityInput', { person, reason: 'ASKED_BY_HOLDER' })
  world.get().clock.forward(1)
  return identityId
}

let lastAddress = 0
async function anAddress(proof: 'DOCUMENT' | 'KNOWLEDGE') {
  const { id } = await anIdentity(world.get())
  const person = await seenPerson(world.get(), id)
  lastAddress += 1
  const emailAddress = `waiting.${lastAddress}@example.com`
  await act(lead, 'proposeEmailChange', 'ProposeEmailChangeInput', { person, emailAddress, proof })
  world.get().clock.forward(1)
  return id
}

test('closures and addresses that need a second member of staff wait, the oldest first', async () => {
  const closed = await aClosure()
  const addressed = await anAddress('KNOWLEDGE')
  await anAddress('DOCUMENT')
  expect(await waiting()).toMatchObject({
    total: 2,
    edges: [
      { node: { kind: 'CLOSURE', identityId: closed, isOwn: false } },
      { node: { kind: 'EMAIL_CHANGE', identityId: addressed, isOwn: false } },
    ],
  })
  expect((await waiting(lead)).edges.map(({ node }) => node.isOwn)).toEqual([true, true])
})

test('what was decided, was stopped or can be confirmed no longer does not wait', async () => {
  const refused = await aClosure()
  const stopped = await anAddress('KNOWLEDGE')
  const late = await anAddress('KNOWLEDGE')
  const closureId = (await world.get().deps.repositories.identityClosures.standing(refused))?.id
  const person = await seenPerson(world.get(), refused)
  await act(owner, 'refuseClosure', 'DecideClosureInput', { person, closureId })
  const other = { person: await seenPerson(world.get(), stopped), reason: 'PROPOSED_BY_MISTAKE' }
  await act(owner, 'stopEmailChange', 'StopEmailChangeInput', other)
  expect(idsOf(await waiting())).toEqual([late])
  world.get().clock.forward(PROVABLE_MS)
  expect(await waiting()).toMatchObject({ total: 0, edges: [] })
})

test('a page ends where the next one begins', async () => {
  const all = [await aClosure(), await aClosure(), await anAddress('KNOWLEDGE')]
  const first = await waiting(owner, { first: 2 })
  expect([idsOf(first), first.total, first.pageInfo.hasNextPage]).toEqual([all.slice(0, 2), 3, true])
  const rest = await waiting(owner, { first: 2, after: first.pageInfo.endCursor })
  expect([idsOf(rest), rest.pageInfo.hasNextPage]).toEqual([all.slice(2), false])
})

test('a member of staff does not see what is proposed for their own identity', async () => {
  await aClosure(owner.identityId)
  expect(await waiting(owner)).toMatchObject({ total: 0, edges: [] })
  expect(idsOf(await waiting(lead))).toEqual([owner.identityId])
})

test('what a member may decide is counted besides: not their own, and an address only as a lead', async () => {
  await aClosure()
  await anAddress('KNOWLEDGE')
  const another = await aStaffCaller(world.get(), 'LEAD')
  const counted = await Promise.all([owner, lead, another].map((member) => waiting(member)))
  expect(counted.map(({ total, forMe }) => [total, forMe])).toEqual([
    [2, 1],
    [2, 0],
    [2, 2],
  ])
})

test('no agent lists it', async () => {
  const agent = await aStaffCaller(world.get())
  await expect(waiting(agent)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
})
