import { expect, test } from 'vitest'
import type { StaffCaller } from '../../kernel/caller.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { signIn, standing } from '../../testing/sign-in.ts'
import { merges } from './merges.builder.ts'

const world = useWorld()
const SIXTEEN = Array.from({ length: 16 }, (_, place) => place)
const side = (id: string) => world.get().deps.repositories.identityMerges.side(id)
const two = async () => ({
  from: await anIdentity(world.get()),
  into: await anIdentity(world.get()),
})
const kinds = (answers: { __typename: string }[]) => answers.map(({ __typename }) => __typename)
const count = (answers: { __typename: string }[], kind: string) =>
  kinds(answers).filter((one) => one === kind).length

async function proposal(from: string, into: string, agent: StaffCaller) {
  const { mergeId = '' } = await merges(world.get()).propose(agent, { from, into })
  return mergeId
}

test('of sixteen proposals of one pair at once, A into B and B into A, one is made', async () => {
  const { from, into } = await two()
  const agents = await Promise.all(SIXTEEN.map(() => aStaffCaller(world.get())))
  const { propose } = merges(world.get())
  const answers = await Promise.all(
    agents.map((agent, place) =>
      propose(agent, place % 2 ? { from: from.id, into: into.id } : { from: into.id, into: from.id }),
    ),
  )
  expect(count(answers, 'MergeProposed')).toBe(1)
  expect(count(answers, 'MergeProposedAlready')).toBe(15)
}, 60_000)

test('of sixteen who decide on one proposal at once, approving or refusing, one decides', async () => {
  const { from, into } = await two()
  const mergeId = await proposal(from.id, into.id, await aStaffCaller(world.get()))
  const leads = await Promise.all(SIXTEEN.map(() => aStaffCaller(world.get(), 'LEAD')))
  const { approve, refuse } = merges(world.get())
  const answers = await Promise.all(
    leads.map((lead, place) => (place % 2 ? approve(lead, mergeId) : refuse(lead, mergeId))),
  )
  expect(count(answers, 'MergeDecidedAlready')).toBe(15)
  const isMerged = count(answers, 'MergeApproved') === 1
  expect((await side(from.id))?.mergedIntoId).toBe(isMerged ? into.id : null)
}, 60_000)

test('of sixteen merges of one identity into others at once, one comes about', async () => {
  const agent = await aStaffCaller(world.get())
  const lead = await aStaffCaller(world.get(), 'LEAD')
  const loser = await anIdentity(world.get())
  const ids: string[] = []
  for (const _ of SIXTEEN) ids.push(await proposal(loser.id, (await anIdentity(world.get())).id, agent))
  const answers = await Promise.all(ids.map((id) => merges(world.get()).approve(lead, id)))
  expect(count(answers, 'MergeApproved')).toBe(1)
  expect(count(answers, 'MergeNotPossible')).toBe(15)
}, 60_000)

test('a sign-in of the one that goes, while it is merged, ends up signed in as the survivor or signed out', async () => {
  const agent = await aStaffCaller(world.get())
  const lead = await aStaffCaller(world.get(), 'LEAD')
  for (let round = 0; round < 4; round += 1) {
    const { from, into } = await two()
    const mergeId = await proposal(from.id, into.id, agent)
    const [signedIn] = await Promise.all([
      signIn(world.get(), from.emailAddress).catch(() => null),
      merges(world.get()).approve(lead, mergeId),
    ])
    if (!signedIn) continue
    const { isLive } = await standing(world.get(), signedIn)
    expect(isLive).toBe(signedIn.identityId === into.id)
  }
}, 60_000)

test('of sixteen who undo one merge at once, one does', async () => {
  const { from, into } = await two()
  const mergeId = await proposal(from.id, into.id, await aStaffCaller(world.get()))
  const leads = await Promise.all(SIXTEEN.map(() => aStaffCaller(world.get(), 'LEAD')))
  const [lead] = leads
  if (!lead) throw new Error('there are sixteen')
  const { approve, show, undo } = merges(world.get())
  await approve(lead, mergeId)
  const seen = (await show(lead, mergeId)).undo.intoVersion ?? ''
  const answers = await Promise.all(leads.map((one) => undo(one, mergeId, seen)))
  expect(count(answers, 'MergeUndone')).toBe(1)
  expect(answers.filter(({ reason }) => reason === 'NOT_MERGED')).toHaveLength(15)
}, 60_000)

test('of an edit and undoing at once, the edit is never lost: undoing comes first, or is refused', async () => {
  const agent = await aStaffCaller(world.get())
  const lead = await aStaffCaller(world.get(), 'LEAD')
  const { approve, show, undo } = merges(world.get())
  const { deps, clock } = world.get()
  for (const _ of SIXTEEN) {
    const { from, into } = await two()
    const mergeId = await proposal(from.id, into.id, agent)
    await approve(lead, mergeId)
    const seen = (await show(lead, mergeId)).undo.intoVersion ?? ''
    const name = { firstName: 'Augusta', middleName: null, lastName: 'King' }
    const [answer] = await Promise.all([
      undo(lead, mergeId, seen),
      deps.inTransaction(async ({ identities }) => {
        await identities.lock(into.id)
        await identities.setName(into.id, 'GIVEN', name, clock.now())
      }),
    ])
    expect((await side(into.id))?.givenName).toEqual(name)
    const isUndone = answer.__typename === 'MergeUndone'
    expect(isUndone || answer.reason === 'CHANGED').toBe(true)
    expect((await side(from.id))?.mergedIntoId).toBe(isUndone ? null : into.id)
  }
}, 60_000)
