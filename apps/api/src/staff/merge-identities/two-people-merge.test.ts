import { event, identity } from '@identity/database'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { StaffRole } from '../../kernel/caller.ts'
import { searchFor } from '../../tasks/domain/matter.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { signIn, standing } from '../../testing/sign-in.ts'
import { merges } from './merges.builder.ts'

const world = useWorld()
const DAY_MS = 24 * 60 * 60 * 1000
const staff = (role: StaffRole = 'AGENT') => aStaffCaller(world.get(), role)
const people = async () => ({
  from: (await anIdentity(world.get(), { preferredName: 'Gus' })).id,
  into: (await anIdentity(world.get())).id,
})
const CHOICES = { emailAddress: 'INTO', preferredName: 'FROM' } as const

const side = (id: string) => world.get().deps.repositories.identityMerges.side(id)
async function proposed(pair?: { from: string; into: string }) {
  const agent = await staff()
  const two = pair ?? (await people())
  const { mergeId = '' } = await merges(world.get()).propose(agent, two, CHOICES)
  return { ...two, agent, mergeId }
}
async function merged(pair?: { from: string; into: string }) {
  const proposal = await proposed(pair)
  const lead = await staff('LEAD')
  expect(await merges(world.get()).approve(lead, proposal.mergeId)).toMatchObject({
    __typename: 'MergeApproved',
    identityId: proposal.into,
  })
  return { ...proposal, lead }
}

async function addressOf(id: string) {
  const { db } = world.get().database
  const [row] = await db.select().from(identity).where(eq(identity.id, id))
  return row?.emailAddress ?? ''
}

test('a preview shows what differs and what would move, with facts hidden, and only of people who are open', async () => {
  const agent = await staff()
  const two = await people()
  await signIn(world.get(), await addressOf(two.from))
  await aSupportTask(world.get(), { identityId: two.from })
  const { open, preview } = merges(world.get())
  expect(await preview(agent, two)).toMatchObject({ __typename: 'PersonNotOpen' })
  await open(agent, [two.from, two.into])
  expect(await preview(agent, two)).toMatchObject({
    differing: ['EMAIL_ADDRESS', 'PREFERRED_NAME'],
    missing: ['EMAIL_ADDRESS', 'PREFERRED_NAME'],
    record: null,
    from: { dateOfBirth: { masked: null, value: null }, emailAddress: { value: null } },
    result: { id: two.into, preferredName: null },
    moves: { serviceNames: ['Register for an NPQ'], sessionCount: 1, taskCount: 1, mergedIds: [] },
  })
  expect(await preview(agent, two, CHOICES)).toMatchObject({
    missing: [],
    result: { preferredName: 'Gus' },
  })
})

test('one proposes and another approves: never the proposer, never an agent, and never about themselves', async () => {
  const { agent, mergeId, from, into } = await proposed()
  const { approve, propose, show } = merges(world.get())
  await expect(approve(agent, mergeId)).rejects.toThrow('may not do that')
  const lead = await staff('LEAD')
  const own = await propose(lead, await people(), CHOICES)
  expect(await approve(lead, own.mergeId ?? '')).toMatchObject({ __typename: 'OwnProposalRefused' })
  expect(await propose(lead, { from: lead.identityId, into }, CHOICES)).toMatchObject({
    __typename: 'OwnIdentityRefused',
  })
  const other = await staff('AGENT')
  expect(await propose(agent, { from: other.identityId, into })).toMatchObject({ reason: 'STAFF_IDENTITY' })

  expect((await side(from))?.mergedIntoId).toBe(null)
  expect(await approve(lead, mergeId)).toMatchObject({ __typename: 'MergeApproved', identityId: into })
  expect(await side(into)).toMatchObject({ preferredName: 'Gus' })
  expect((await side(from))?.mergedIntoId).toBe(into)
  expect((await show(lead, mergeId)).merge).toMatchObject({
    status: 'MERGED',
    note: 'She rang.',
    isOwnProposal: false,
    choices: [
      { fact: 'EMAIL_ADDRESS', side: 'INTO' },
      { fact: 'PREFERRED_NAME', side: 'FROM' },
    ],
  })
  expect(await approve(lead, mergeId)).toMatchObject({ __typename: 'MergeDecidedAlready', status: 'MERGED' })
})

test('a second factor that was shown long ago is asked for again before a merge', async () => {
  const { mergeId } = await proposed()
  const lead = await aStaffCaller(world.get(), 'LEAD', 'SHOWN')
  await expect(merges(world.get()).approve(lead, mergeId)).rejects.toThrow('has to be shown again')
})

test('a proposal falls when either identity changed since the preview', async () => {
  const { mergeId, from, into, agent } = await proposed()
  const { deps, clock } = world.get()
  expect(await merges(world.get()).show(agent, mergeId)).toMatchObject({ approval: { problem: null } })
  const name = { firstName: 'Augusta', middleName: null, lastName: 'King' }
  await deps.repositories.identities.setName(from, 'GIVEN', name, clock.now())
  const { approve, show, propose } = merges(world.get())
  const lead = await staff('LEAD')
  // It is said before, too.
  expect(await show(lead, mergeId)).toMatchObject({ approval: { problem: 'CHANGED' } })
  expect(await approve(lead, mergeId)).toMatchObject({ reason: 'CHANGED' })
  expect(await show(lead, mergeId)).toMatchObject({ approval: null })
  expect((await show(lead, mergeId)).merge).toMatchObject({ status: 'REFUSED', refusalReason: 'CHANGED' })
  expect(await propose(agent, { from, into }, CHOICES)).toMatchObject({ reason: 'CHOICE_MISSING' })
  expect(await propose(agent, { from, into }, { ...CHOICES, givenName: 'INTO' })).toMatchObject({
    __typename: 'MergeProposed',
  })
})

test('a refused proposal changes nothing, and its pair can be proposed again', async () => {
  const { mergeId, from, into, agent } = await proposed()
  const before = [await side(from), await side(into)]
  const lead = await staff('OWNER')
  const { refuse, propose } = merges(world.get())
  expect(await propose(agent, { from: into, into: from }, CHOICES)).toMatchObject({
    __typename: 'MergeProposedAlready',
    mergeId,
  })
  expect(await refuse(lead, mergeId)).toMatchObject({ __typename: 'ProposalRefused' })
  expect([await side(from), await side(into)]).toEqual(before)
  expect(await propose(agent, { from: into, into: from }, CHOICES)).toMatchObject({
    __typename: 'MergeProposed',
  })
})

test('a merge is proposed on a task about one of the two, and on no other', async () => {
  const agent = await staff()
  const two = await people()
  const { propose } = merges(world.get())
  const other = await aSupportTask(world.get())
  const seen = ({ id: taskId, version }: { id: string; version: number }) => ({ taskId, version })
  expect(await propose(agent, two, CHOICES, seen(other))).toEqual({
    __typename: 'TaskOfAnotherPerson',
    taskId: other.id,
  })
  const { supportTasks } = world.get().deps.repositories
  expect(await supportTasks.find(other.id)).toMatchObject({ stage: 'NEW', version: other.version })
  expect(await propose(agent, two, CHOICES, { taskId: 'no-id', version: 0 })).toMatchObject({
    __typename: 'TaskNotFound',
  })
  const own = await aSupportTask(world.get(), { identityId: two.from })
  expect(await propose(agent, two, CHOICES, seen(own))).toMatchObject({ __typename: 'MergeProposed' })
  expect(await supportTasks.find(own.id)).toMatchObject({ stage: 'AWAITING_SECOND' })
})

test('of two records the second person says which stays; until then a task asks an agent to find out', async () => {
  const from = (await anIdentity(world.get(), { trn: '2100001' })).id
  const into = (await anIdentity(world.get(), { trn: '2100002' })).id
  const [agent, lead] = [await staff(), await staff('LEAD')]
  const { approve, propose, undo } = merges(world.get())
  expect(await propose(agent, { from, into })).toMatchObject({ __typename: 'TwoRecordsFound' })
  const { mergeId = '' } = await propose(agent, { from, into }, { emailAddress: 'INTO', record: 'FROM' })
  expect(await merges(world.get()).show(lead, mergeId)).toMatchObject({
    approval: { problem: null, isRecordNeeded: true },
  })
  expect(await approve(lead, mergeId)).toMatchObject({ __typename: 'TwoRecordsFound' })
  expect(await approve(lead, mergeId, 'FROM')).toMatchObject({ __typename: 'MergeApproved' })
  expect(await side(into)).toMatchObject({ trn: '2100001' })
  const tasks = (await world.get().supportTasks()).filter(({ identityId }) => identityId === into)
  expect(tasks.map(({ status, outcome }) => ({ status, outcome }))).toEqual([
    { status: 'CLOSED', outcome: 'MERGED' },
  ])

  // The record that was let go of is another identity's by now.
  const taker = await anIdentity(world.get(), { trn: '2100002' })
  expect(await undo(lead, mergeId)).toMatchObject({ reason: 'RECORD_TAKEN' })
  const { identities } = world.get().deps.repositories
  const now = world.get().clock.now()
  await identities.loseTrn(taker.id, { trn: '2100002', atMost: 'STRICT' }, 'PENDING', now)
  expect(await undo(lead, mergeId)).toMatchObject({ __typename: 'MergeUndone' })
  expect([(await side(from))?.trn, (await side(into))?.trn]).toEqual(['2100001', '2100002'])
})

test('a record that was merged into the other one needs no choice', async () => {
  await world
    .get()
    .teachingRecords({ trn: '2100003', active: false, mergedIntoTrn: '2100004' }, { trn: '2100004' })
  const from = (await anIdentity(world.get(), { trn: '2100003' })).id
  const into = (await anIdentity(world.get(), { trn: '2100004' })).id
  const { approve, propose } = merges(world.get())
  const { mergeId = '' } = await propose(await staff(), { from, into })
  await approve(await staff('LEAD'), mergeId)
  expect(await side(into)).toMatchObject({ trn: '2100004' })
})

test('undone within 30 days, both are as they were: sub, sessions of the one that stayed, tasks and mail', async () => {
  const two = await people()
  const [fromAddress, intoAddress] = [await addressOf(two.from), await addressOf(two.into)]
  await aSupportTask(world.get(), { identityId: two.from, reason: 'NOT_ME' })
  await aSupportTask(world.get(), { identityId: two.from, reason: 'NO_MATCH' })
  await aSupportTask(world.get(), { identityId: two.into, reason: 'NO_MATCH' })
  const before = [await side(two.from), await side(two.into)]
  await world.get().deliverMails()
  const { mergeId, from, into, lead } = await merged(two)
  const told = await world.get().deliverMails()
  expect(told.map(({ to }) => to).sort()).toEqual([fromAddress, intoAddress].sort())
  const since = await signIn(world.get(), fromAddress)
  expect(since.identityId).toBe(into)

  world.get().clock.forward(30 * DAY_MS - 1000)
  const again = await staff('LEAD')
  expect(await merges(world.get()).undo(again, mergeId)).toMatchObject({
    __typename: 'MergeUndone',
    keptFacts: [],
    taskCount: 2,
  })
  expect([await side(from), await side(into)]).toEqual(before)
  expect(await standing(world.get(), since)).toMatchObject({ isSignedOut: false })
  expect((await signIn(world.get(), fromAddress)).identityId).toBe(from)
  expect((await signIn(world.get(), intoAddress)).identityId).toBe(into)
  const open = (await world.get().supportTasks()).filter(({ status }) => status === 'OPEN')
  const mine = open.filter(({ identityId }) => [from, into].includes(identityId)).map(({ matter }) => matter)
  expect(mine.sort()).toEqual([`not_me:${from}`, searchFor(from), searchFor(into)].sort())
  const separated = await world.get().deliverMails()
  expect(separated.map(({ to }) => to)).toEqual(expect.arrayContaining([fromAddress, intoAddress]))
  const { db } = world.get().database
  const undone = await db.select().from(event).where(eq(event.type, 'MergeUndone'))
  expect(undone.at(-1)).toMatchObject({ identityId: into, details: { mergedIdentityId: from, mergeId } })
  expect(lead.memberId).not.toBe(undone.at(-1)?.staffMemberId)
})

test('after 30 days a merge stays, and what both were is forgotten', async () => {
  const { mergeId } = await merged()
  world.get().clock.forward(30 * DAY_MS)
  const lead = await staff('LEAD')
  expect(await merges(world.get()).undo(lead, mergeId, 'any')).toMatchObject({ reason: 'TOO_LATE' })
  const { merges: kept } = world.get().deps.repositories
  expect(await kept.snapshot(mergeId)).not.toBe(null)
  world.get().clock.forward(1000)
  await kept.forgetSnapshots(world.get().clock.now(), 100)
  expect(await kept.snapshot(mergeId)).toBe(null)
})

test('the address that was chosen is the one to sign in with, the other leads there too, and undoing gives both back', async () => {
  const two = await people()
  const [fromAddress, intoAddress] = [await addressOf(two.from), await addressOf(two.into)]
  const { approve, propose, undo } = merges(world.get())
  const chosen = { emailAddress: 'FROM', preferredName: 'INTO' } as const
  const { mergeId = '' } = await propose(await staff(), two, chosen)
  const lead = await staff('LEAD')
  await approve(lead, mergeId)
  expect(await addressOf(two.into)).toBe(fromAddress)
  expect((await signIn(world.get(), intoAddress)).identityId).toBe(two.into)
  expect((await signIn(world.get(), fromAddress)).identityId).toBe(two.into)
  await undo(lead, mergeId)
  expect([await addressOf(two.from), await addressOf(two.into)]).toEqual([fromAddress, intoAddress])
})

test('a merge is not undone before a later one of the same identity, and not when an address is gone', async () => {
  const { mergeId, from, into, lead } = await merged()
  const later = await merged({ from: into, into: (await anIdentity(world.get())).id })
  const { undo } = merges(world.get())
  expect(await undo(lead, mergeId, 'any')).toMatchObject({ reason: 'MERGED_AGAIN' })
  expect(await undo(lead, later.mergeId)).toMatchObject({ __typename: 'MergeUndone' })

  const { identities } = world.get().deps.repositories
  const email = { emailAddress: await addressOf(from), emailKey: await addressOf(from) }
  const stranger = await anIdentity(world.get())
  await identities.setEmail(stranger.id, email, world.get().clock.now())
  expect(await undo(lead, mergeId, 'any')).toMatchObject({ reason: 'ADDRESS_TAKEN' })
})

test('a service that knew the one that went is told its id, once merged and no longer when undone', async () => {
  const two = await people()
  await signIn(world.get(), await addressOf(two.from))
  const previousIds = async (clientId: string) => {
    const document = `query ($id: ID!, $clientId: ID!) {
      signedInIdentity(id: $id, clientId: $clientId) { previousIds(clientId: $clientId) } }`
    const variables = { id: two.into, clientId }
    const answer = await world
      .get()
      .run<{ signedInIdentity: { previousIds: string[] } }>('oidc', document, variables)
    return answer.signedInIdentity.previousIds
  }
  expect(await previousIds('register-for-npq')).toEqual([])
  const { mergeId, lead } = await merged(two)
  expect(await previousIds('register-for-npq')).toEqual([two.from])
  expect(await previousIds('claim-additional-payments')).toEqual([])
  await merges(world.get()).undo(lead, mergeId)
  expect(await previousIds('register-for-npq')).toEqual([])
})
