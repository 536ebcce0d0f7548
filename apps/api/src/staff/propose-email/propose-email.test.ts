import { emailChange } from '@identity/database'
import { desc } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { StaffCaller } from '../../kernel/caller.ts'
import { changeEmail } from '../../mailboxes/change-email/change-email.step.ts'
import { EFFECT_DELAY_MS, PROVABLE_MS, STAFF_REVERTIBLE_MS } from '../../mailboxes/domain/email-proposal.ts'
import { effectEmail, effectEmailJob } from '../../mailboxes/propose-email/effect-email.job.ts'
import { aSupportTask } from '../../tasks/support-task.builder.ts'
import { aStaffCaller } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { signIn, standing } from '../../testing/sign-in.ts'
import { seenPerson } from '../person-acts/seen-person.builder.ts'

const world = useWorld()
let agent: StaffCaller
let lead: StaffCaller
beforeEach(async () => {
  await world.get().deliverMails()
  agent = await aStaffCaller(world.get())
  lead = await aStaffCaller(world.get(), 'LEAD')
})

type Outcome = Record<string, string | boolean | null>
let last = 0
const anAddress = () => {
  last += 1
  return `new.${last}@example.com`
}
const see = (id: string, task?: { id: string }) => seenPerson(world.get(), id, task)

/** What a test reads of each outcome, beside its type. */
const fields: Record<string, string> = {
  proposeEmailChange: '... on EmailOfAnother { identityId } ... on EmailChangeProposed { isApprovalNeeded }',
  approveEmailChange: '... on EmailChangeApproved { approvedFor: effectiveAt }',
  confirmProposedEmail:
    '... on ProposedEmailConfirmed { effectiveAt } ... on ProposedEmailNotConfirmable { reason }',
  stopProposedEmail: '... on ProposedEmailNotStoppable { reason }',
}

async function run(caller: StaffCaller | 'web', name: string, type: string, input: object): Promise<Outcome> {
  const { outcome } = await world
    .get()
    .run<{ outcome: Outcome }>(
      caller,
      `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ${fields[name] ?? ''} } }`,
      { input },
    )
  return outcome
}

const propose = async (id: string, emailAddress: string, more: object = {}, caller = agent) =>
  run(caller, 'proposeEmailChange', 'ProposeEmailChangeInput', {
    ...{ person: await see(id), emailAddress, proof: 'DOCUMENT' },
    ...more,
  })
const stop = async (id: string) =>
  run(agent, 'stopEmailChange', 'StopEmailChangeInput', { person: await see(id), reason: 'FRAUD_SUSPECTED' })
const undo = async (id: string) =>
  run(lead, 'undoEmailChange', 'StopEmailChangeInput', { person: await see(id), reason: 'FRAUD_SUSPECTED' })
const approve = async (id: string, caller = lead) =>
  run(caller, 'approveEmailChange', 'ApproveEmailChangeInput', { person: await see(id) })
const confirm = (token: string) => run('web', 'confirmProposedEmail', 'ProposedEmailInput', { token })
const stopByLink = (token: string) => run('web', 'stopProposedEmail', 'ProposedEmailInput', { token })

/** The tokens in the mails to both addresses. */
async function tokens() {
  const mails = await world.get().deliverMails()
  const tokenIn = (field: string) => {
    const link = mails.map(({ personalisation }) => personalisation[field]).find(Boolean)
    return link ? (new URL(link).searchParams.get('token') ?? '') : ''
  }
  return { prove: tokenIn('prove_link'), stop: tokenIn('stop_link'), mails }
}

/** Does the work of the worker once a day has passed. */
async function passADay() {
  world.get().clock.forward(EFFECT_DELAY_MS)
  await workOff()
}
async function workOff() {
  for (const payload of await world.get().queued(effectEmailJob.name))
    await effectEmail(world.get().deps, effectEmailJob.payload.parse(payload))
}

async function aConfirmed(facts: { task?: { id: string } } = {}, of?: { id: string; emailAddress: string }) {
  const identity = of ?? (await anIdentity(world.get()))
  const emailAddress = anAddress()
  await propose(identity.id, emailAddress, facts.task ? { person: await see(identity.id, facts.task) } : {})
  const links = await tokens()
  await confirm(links.prove)
  return { ...identity, newAddress: emailAddress, links }
}
const addressOf = async (id: string) =>
  (await world.get().deps.repositories.identities.find(id))?.emailAddress
const pendingOf = (id: string) => world.get().deps.repositories.emailProposals.pendingOf(id)

describe('an address that an agent proposes', () => {
  test('is told to both, and signs in a day after its reader has confirmed it', async () => {
    const { id, emailAddress } = await anIdentity(world.get())
    const session = await signIn(world.get(), emailAddress)
    const newAddress = anAddress()
    expect(await propose(id, newAddress)).toEqual({
      __typename: 'EmailChangeProposed',
      isApprovalNeeded: false,
    })
    const { prove, mails } = await tokens()
    expect(mails.map(({ to, template }) => [to, template]).sort()).toEqual(
      [
        [newAddress, 'newAddressToProve'],
        [emailAddress, 'emailChangeAsked'],
      ].sort(),
    )
    expect(await confirm(prove)).toMatchObject({ __typename: 'ProposedEmailConfirmed' })
    world.get().clock.forward(EFFECT_DELAY_MS - 1)
    await workOff()
    expect(await addressOf(id)).toBe(emailAddress)
    world.get().clock.forward(1)
    await workOff()
    expect(await addressOf(id)).toBe(newAddress)
    expect(await standing(world.get(), session)).toMatchObject({ isLive: false })
    const after = await world.get().deliverMails()
    expect(after.map(({ to, template }) => [to, template]).sort()).toEqual(
      [
        [emailAddress, 'emailChanged'],
        [newAddress, 'newAddressInUse'],
      ].sort(),
    )
  })

  test('that nobody confirms never signs in, and its link ends after a day', async () => {
    const { id, emailAddress } = await anIdentity(world.get())
    await propose(id, anAddress())
    const { prove } = await tokens()
    world.get().clock.forward(PROVABLE_MS)
    expect(await confirm(prove)).toMatchObject({ reason: 'EXPIRED' })
    await passADay()
    expect(await addressOf(id)).toBe(emailAddress)
    expect(await confirm('no-such-token')).toMatchObject({ reason: 'UNKNOWN' })
  })

  test('ends the task that asked for it when it takes effect', async () => {
    const identity = await anIdentity(world.get())
    const task = await aSupportTask(world.get(), { identityId: identity.id, reason: 'OWNER_NO_ACCESS' })
    await aConfirmed({ task }, identity)
    const find = () => world.get().deps.repositories.supportTasks.find(task.id)
    expect(await find()).toMatchObject({ status: 'OPEN', stage: 'WAITING_FOR_TEACHER' })
    await passADay()
    expect(await find()).toMatchObject({ status: 'CLOSED', outcome: 'CHANGED', closedById: agent.memberId })
  })

  test('that another identity has is refused to the agent, who is told which, and no mail goes', async () => {
    const { id } = await anIdentity(world.get())
    const other = await anIdentity(world.get())
    expect(await propose(id, other.emailAddress)).toEqual({
      __typename: 'EmailOfAnother',
      identityId: other.id,
    })
    expect(await world.get().deliverMails()).toEqual([])
  })

  test('that becomes another identity’s meanwhile is stopped, and its mailbox learns nothing', async () => {
    const { id, emailAddress, newAddress } = await aConfirmed()
    await anIdentity(world.get(), { emailAddress: newAddress })
    await passADay()
    expect(await addressOf(id)).toBe(emailAddress)
    expect((await world.get().deliverMails()).map(({ to, template }) => [to, template])).toEqual([
      [emailAddress, 'emailChangeStopped'],
    ])
  })

  test.each(['office@school.example', 'not an address', ''])(
    'is refused when it is “%s”',
    async (address) => {
      const { id } = await anIdentity(world.get())
      expect(await propose(id, address)).toEqual({ __typename: 'DetailsRefused' })
    },
  )

  test('needs a fresh second factor', async () => {
    const { id } = await anIdentity(world.get())
    await expect(propose(id, anAddress(), {}, { ...agent, proof: 'SHOWN' })).rejects.toMatchObject({
      extensions: { code: 'SECOND_FACTOR_NEEDED' },
    })
  })
})

describe('an address that stands on knowledge only', () => {
  test('waits for another lead, and its day begins with what comes last', async () => {
    const { id, emailAddress } = await anIdentity(world.get())
    await propose(id, anAddress(), { proof: 'KNOWLEDGE' }, lead)
    expect(await confirm((await tokens()).prove)).toMatchObject({ effectiveAt: null })
    await passADay()
    expect(await addressOf(id)).toBe(emailAddress)
    expect(await approve(id)).toEqual({ __typename: 'AnotherLeadNeeded' })
    const second = await aStaffCaller(world.get(), 'LEAD')
    const effectiveAt = new Date(world.get().clock.now().getTime() + EFFECT_DELAY_MS).toISOString()
    expect(await approve(id, second)).toEqual({ __typename: 'EmailChangeApproved', approvedFor: effectiveAt })
    expect(await approve(id, second)).toEqual({ __typename: 'NoSuchEmailChange' })
    await passADay()
    expect(await addressOf(id)).not.toBe(emailAddress)
  })
})

describe('a change that is stopped', () => {
  test('by staff or by the reader of the old address comes to nothing, and both are told', async () => {
    for (const way of ['staff', 'link']) {
      const { id, emailAddress, newAddress, links } = await aConfirmed()
      const outcome = way === 'staff' ? await stop(id) : await stopByLink(links.stop)
      expect(outcome.__typename).toBe(way === 'staff' ? 'EmailChangeStopped' : 'ProposedEmailStopped')
      expect(await stopByLink(links.stop)).toMatchObject({ reason: 'DONE' })
      await passADay()
      expect(await addressOf(id)).toBe(emailAddress)
      const told = (await world.get().deliverMails()).map(({ to, template }) => [to, template])
      expect(told.sort()).toEqual(
        [
          [emailAddress, 'emailChangeStopped'],
          [newAddress, 'emailChangeStopped'],
        ].sort(),
      )
    }
  })

  test('after it took effect is not stopped, but taken back by a lead within 7 days', async () => {
    const { id, emailAddress, newAddress, links } = await aConfirmed()
    await passADay()
    expect(await stopByLink(links.stop)).toMatchObject({ reason: 'IN_EFFECT' })
    expect(await stop(id)).toEqual({ __typename: 'NoSuchEmailChange' })
    await world.get().deliverMails()
    world.get().clock.forward(STAFF_REVERTIBLE_MS - 1)
    expect(await undo(id)).toEqual({ __typename: 'EmailChangeUndone' })
    expect(await undo(id)).toEqual({ __typename: 'NoSuchEmailChange' })
    expect(await addressOf(id)).toBe(emailAddress)
    const told = (await world.get().deliverMails()).map(({ to, template }) => [to, template])
    expect(told).toEqual([
      [emailAddress, 'emailChangeUndone'],
      [newAddress, 'emailChangeUndone'],
    ])
  })

  test('is not taken back later', async () => {
    const { id } = await aConfirmed()
    await passADay()
    world.get().clock.forward(STAFF_REVERTIBLE_MS)
    expect(await undo(id)).toEqual({ __typename: 'NoSuchEmailChange' })
  })
})

describe('at once', () => {
  test('of sixteen proposals for one identity, one is pending', async () => {
    const { id } = await anIdentity(world.get())
    const outcomes = await Promise.all(Array.from({ length: 16 }, () => propose(id, anAddress())))
    const kinds = outcomes.map(({ __typename }) => __typename)
    expect(kinds.filter((kind) => kind === 'EmailChangeProposed')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'EmailChangePending')).toHaveLength(15)
  })

  test('a stop and the effect have one winner', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, emailAddress, newAddress, links } = await aConfirmed()
      world.get().clock.forward(EFFECT_DELAY_MS)
      const [outcome] = await Promise.all([stopByLink(links.stop), workOff()])
      const isStopped = outcome.__typename === 'ProposedEmailStopped'
      expect(await addressOf(id)).toBe(isStopped ? emailAddress : newAddress)
      expect(await pendingOf(id)).toBeNull()
    }
  })

  test('the person’s own change and the effect end with the person’s own, or with the effect before it', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await aConfirmed()
      const own = anAddress()
      const { deps, clock } = world.get()
      clock.forward(EFFECT_DELAY_MS)
      const visit = { journeyId: id, clientId: 'register-for-npq' }
      await Promise.all([
        deps.inTransaction((repositories) => changeEmail(repositories, visit, id, own, clock.now())),
        workOff(),
      ])
      const [newest] = await world
        .get()
        .database.db.select()
        .from(emailChange)
        .orderBy(desc(emailChange.changedAt))
      expect(newest?.identityId).toBe(id)
      expect(await pendingOf(id)).toBeNull()
    }
  })
})
