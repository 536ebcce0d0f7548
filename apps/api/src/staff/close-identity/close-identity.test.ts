import { beforeEach, describe, expect, test } from 'vitest'
import { REOPENABLE_MS } from '../../identities/domain/closure.ts'
import type { StaffCaller } from '../../kernel/caller.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { signIn, standing } from '../../testing/sign-in.ts'
import { unblockIdentity } from '../block-identity/block-identity.use-case.ts'
import { seenPerson } from '../person-acts/seen-person.builder.ts'
import { eraseClosedIdentities } from './erase-closed-identities.job.ts'

const world = useWorld()
let lead: StaffCaller
let owner: StaffCaller
beforeEach(async () => {
  await world.get().deliverMails()
  lead = await aStaffCaller(world.get(), 'LEAD')
  owner = await aStaffCaller(world.get(), 'OWNER')
})

const inputs: Record<string, string> = {
  approveClosure: 'DecideClosureInput',
  refuseClosure: 'DecideClosureInput',
}
const fields: Record<string, string> = { closeIdentity: '... on ClosureProposed { closureId }' }

async function act(caller: StaffCaller, name: string, input: object) {
  const type = inputs[name] ?? `${capital(name)}Input`
  const { outcome } = await world
    .get()
    .run<{ outcome: Record<string, string> }>(
      caller,
      `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ${fields[name] ?? ''} } }`,
      { input },
    )
  return outcome
}
const capital = (name: string) => name[0]?.toUpperCase() + name.slice(1)
const see = (id: string, task?: { id: string }) => seenPerson(world.get(), id, task)

async function propose(id: string, task?: { id: string }) {
  const outcome = await act(lead, 'closeIdentity', { person: await see(id, task), reason: 'ASKED_BY_HOLDER' })
  return outcome.closureId ?? ''
}
const approve = async (id: string, closureId: string, caller = owner) =>
  act(caller, 'approveClosure', { person: await see(id), closureId })
const reopen = async (id: string) =>
  act(lead, 'reopenIdentity', { person: await see(id), reason: 'CLOSED_BY_MISTAKE' })
const find = (id: string) => world.get().deps.repositories.identities.find(id)

async function aClosed(facts: Parameters<typeof anIdentity>[1] = {}) {
  const identity = await anIdentity(world.get(), facts)
  const closureId = await propose(identity.id)
  await approve(identity.id, closureId)
  return { ...identity, closureId }
}

describe('a closure', () => {
  test('needs a colleague: proposed, it changes nothing, and its proposer cannot approve it', async () => {
    const { id } = await anIdentity(world.get())
    const task = await aSupportTask(world.get(), { identityId: id, reason: 'CHANGE_REQUEST' })
    const closureId = await propose(id, task)
    expect(await find(id)).toMatchObject({ isBlocked: false })
    expect(await world.get().deps.repositories.supportTasks.find(task.id)).toMatchObject({
      stage: 'AWAITING_SECOND',
    })
    expect(await approve(id, closureId, lead)).toEqual({ __typename: 'SecondPersonNeeded' })
    expect(await act(owner, 'closeIdentity', { person: await see(id), reason: 'DIED' })).toEqual({
      __typename: 'ClosureStands',
    })
    expect(await approve(id, closureId)).toEqual({ __typename: 'IdentityClosed' })
  })

  test('signs the identity out, keeps it out with the page of a locked one, and hides its record', async () => {
    const { id, emailAddress } = await anIdentity(world.get(), { trn: '6710001' })
    const before = await signIn(world.get(), emailAddress)
    await approve(id, await propose(id))
    expect(await standing(world.get(), before)).toEqual({ isLive: false, isSignedOut: true, denial: null })
    expect(await find(id)).toMatchObject({ trn: '6710001', isBlocked: true, isLinkFrozen: true })
    const journey = await aJourney(world.get())
    await journey.answer('sendPasscode', { emailAddress })
    const passcode = await world.get().deliverPasscode()
    expect((await journey.answer('verifyPasscode', { passcode })).journey).toMatchObject({
      step: 'NOT_ALLOWED',
      denial: 'BLOCKED',
    })
    const mails = await world.get().deliverMails()
    expect(mails.filter(({ to }) => to === emailAddress).at(-1)).toMatchObject({ template: 'accountClosed' })
  })

  test('that a colleague refuses is over, and may be proposed again', async () => {
    const { id } = await anIdentity(world.get())
    const closureId = await propose(id)
    const refuse = async () => act(owner, 'refuseClosure', { person: await see(id), closureId })
    expect(await refuse()).toEqual({ __typename: 'ClosureRefused' })
    expect(await refuse()).toEqual({ __typename: 'NoSuchClosure' })
    expect(await approve(id, closureId)).toEqual({ __typename: 'NoSuchClosure' })
    expect(await propose(id)).not.toBe('')
  })

  test('is not taken back by unlocking', async () => {
    const { id } = await aClosed()
    const unlock = { person: await see(id), reason: 'NO_FAULT_FOUND' }
    expect(await act(lead, 'unlockIdentity', unlock)).toEqual({ __typename: 'IdentityIsClosed' })
    expect(await unblockIdentity(world.get().deps, id, null)).toEqual({ kind: 'closed', identityId: id })
    expect(await find(id)).toMatchObject({ isBlocked: true })
  })

  test('of one closure, one of sixteen approvals counts', async () => {
    const { id } = await anIdentity(world.get())
    const closureId = await propose(id)
    const person = await see(id)
    world.get().clock.forward(1)
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () => act(owner, 'approveClosure', { person, closureId })),
    )
    const closed = outcomes.filter(({ __typename }) => __typename === 'IdentityClosed')
    expect(closed).toHaveLength(1)
    expect((await world.get().events()).slice(-2)).toContain('IdentityClosed')
  })
})

describe('a closed identity', () => {
  test('is given back as it was within 30 days', async () => {
    const { id, emailAddress } = await aClosed({ trn: '6710002' })
    world.get().clock.forward(REOPENABLE_MS - 1)
    expect(await reopen(id)).toEqual({ __typename: 'IdentityReopened' })
    expect(await find(id)).toMatchObject({
      trn: '6710002',
      isBlocked: false,
      isLinkFrozen: false,
      emailAddress,
    })
    expect(await reopen(id)).toEqual({ __typename: 'NoSuchClosure' })
  })

  test('that was locked before stays locked', async () => {
    const { id } = await anIdentity(world.get())
    await act(lead, 'lockIdentity', { person: await see(id), reason: 'FRAUD_SUSPECTED' })
    await approve(id, await propose(id))
    await reopen(id)
    expect(await find(id)).toMatchObject({ isBlocked: true })
  })

  test('is erased after 30 days: record and address are free, and the id is never another person’s', async () => {
    const { id, emailAddress } = await aClosed({ trn: '6710003' })
    const { deps, clock } = world.get()
    clock.forward(REOPENABLE_MS - 1)
    await eraseClosedIdentities(deps)
    expect(await find(id)).toMatchObject({ trn: '6710003', emailAddress })
    clock.forward(1)
    expect(await reopen(id)).toEqual({ __typename: 'NoSuchClosure' })
    await eraseClosedIdentities(deps)
    await eraseClosedIdentities(deps)
    expect(await find(id)).toMatchObject({ trn: null, trnLookupStatus: 'NONE', isBlocked: true })
    const erased = await world.get().database.sql`
      select from event where type = 'IdentityErased' and identity_id = ${id}`
    expect(erased).toHaveLength(1)
    const again = await anIdentity(world.get(), { emailAddress, trn: '6710003' })
    expect(again.id).not.toBe(id)
  })

  test('of re-opening and erasing at once, one happens', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, emailAddress } = await aClosed()
      const { deps, clock } = world.get()
      clock.forward(REOPENABLE_MS - 1)
      const reopening = reopen(id)
      clock.forward(1)
      const [outcome] = await Promise.all([reopening, eraseClosedIdentities(deps)])
      const isReopened = outcome.__typename === 'IdentityReopened'
      expect(await find(id)).toMatchObject(
        isReopened
          ? { emailAddress, isBlocked: false }
          : { emailAddress: `${id}@closed.invalid`, isBlocked: true },
      )
    }
  })
})

describe('a lock', () => {
  test('is told by mail, ends a task, and only a lead or an owner opens it', async () => {
    const { id, emailAddress } = await anIdentity(world.get())
    const agent = await aStaffCaller(world.get())
    await act(agent, 'lockIdentity', { person: await see(id), reason: 'FRAUD_SUSPECTED' })
    expect(await find(id)).toMatchObject({ isBlocked: true })
    const unlock = { person: await see(id), reason: 'HOLDER_PROVED' }
    await expect(act(agent, 'unlockIdentity', unlock)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    })
    expect(await act(owner, 'unlockIdentity', unlock)).toEqual({ __typename: 'IdentityUnlocked' })
    expect(await world.get().deliverMails()).toMatchObject([
      { to: emailAddress, template: 'accountLocked' },
      { to: emailAddress, template: 'accountUnlocked' },
    ])
  })
})
