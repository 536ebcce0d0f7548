import { describe, expect, test } from 'vitest'
import { acceptInvitation } from '../../invitations/accept/accept-invitation.step.ts'
import { INVITATION_LIFE_MS } from '../../invitations/domain/invitation.ts'
import { anInvitation, anInvitedJourney, open } from '../../invitations/invite.builder.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { redeem } from '../../testing/sign-in.ts'

const world = useWorld()
const fits = (lastName: string) => ({ firstName: 'Ada', lastName })

describe('an invited person without an identity', () => {
  test('proves the address, says who they are, and has the record: no question is asked to find it', async () => {
    const { token, address, lastName, trn, id, inviter } = await anInvitation(world.get())
    // Another record with the same name, date of birth and address: without the invitation neither would be linked.
    await world.get().teachingRecords({ trn: `4${trn.slice(1)}`, email: address, lastName })
    const journey = await anInvitedJourney(world.get(), token)
    expect(await journey.look()).toMatchObject({ step: 'EMAIL', invitation: 'WAITING' })

    const proved = await journey.proveEmail(address)
    expect(proved.journey).toMatchObject({ step: 'NAME', invitation: 'IN_USE', answers: { trn: null } })
    const answered = await journey.giveNameAndDateOfBirth(fits(lastName))
    expect(answered.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
    expect(await inviter.show(id)).toMatchObject({ status: 'OPENED', endedAt: null })

    const confirmed = await journey.answer('confirmAnswers')
    expect(confirmed.journey).toMatchObject({
      ...{ step: 'RESULT', invitation: 'ACCEPTED', person: { trn, trnMatchLevel: 'STRICT' } },
    })
    expect(await inviter.show(id)).toMatchObject({ status: 'ACCEPTED', identity: null })
    await joined(await journey.answer('completeJourney'), journey.key.interactionUid)
    expect((await inviter.show(id))?.identity).toEqual({ id: confirmed.journey?.person?.id, trn })
  })

  test('may write the address with capital letters', async () => {
    const { token, address } = await anInvitation(world.get())
    const journey = await anInvitedJourney(world.get(), token)
    const proved = await journey.proveEmail(address.toUpperCase())
    expect(proved.journey).toMatchObject({ invitation: 'IN_USE' })
  })

  test('whose name does not fit the record is asked what every person is asked, and is not told of the record', async () => {
    const { token, address, trn, id, inviter } = await anInvitation(world.get())
    const journey = await anInvitedJourney(world.get(), token)
    await journey.proveEmail(address)
    const answered = await journey.giveNameAndDateOfBirth({ firstName: 'Zebedee', lastName: 'Quick' })
    expect(answered.journey?.step).toBe('NATIONAL_INSURANCE_NUMBER')
    expect(JSON.stringify(answered).replaceAll(address, '')).not.toContain(trn)
    expect(await inviter.show(id)).toMatchObject({ status: 'OPENED' })
  })

  test('at an address that only the service gave is asked every question: the invitation says nothing of a record', async () => {
    const to = 'given.by.service@example.com'
    const { token, lastName, id, inviter } = await anInvitation(world.get(), { to })
    const journey = await anInvitedJourney(world.get(), token)
    await journey.proveEmail(to)
    const answered = await journey.giveNameAndDateOfBirth(fits(lastName))
    expect(answered.journey).toMatchObject({ step: 'NATIONAL_INSURANCE_NUMBER', invitation: 'IN_USE' })
    await journey.answer('answerNationalInsuranceNumber', {
      ...{ hasNationalInsuranceNumber: false, nationalInsuranceNumber: '' },
    })
    await journey.answer('answerTrn', { knowledge: 'NONE', trn: '' })
    await journey.answer('answerQts', { hasQts: false })
    const { journey: settled } = await journey.confirm()
    expect(settled).toMatchObject({ step: 'RESULT', invitation: 'ACCEPTED', person: { trn: null } })
    expect(await inviter.show(id)).toMatchObject({ status: 'ACCEPTED' })
  })

  test('opens the link twice and finishes in two browsers: it is accepted once, by one identity', async () => {
    const { token, address, lastName, id, inviter } = await anInvitation(world.get())
    const [one, two] = [
      await anInvitedJourney(world.get(), token),
      await anInvitedJourney(world.get(), token),
    ]
    for (const journey of [one, two]) {
      await journey.proveEmail(address)
      await journey.giveNameAndDateOfBirth(fits(lastName))
      world.get().clock.forward(60_000)
    }
    const outcomes = await Promise.all([one.answer('confirmAnswers'), two.answer('confirmAnswers')])
    expect(outcomes.map(({ journey }) => journey?.invitation)).toEqual(['ACCEPTED', 'ACCEPTED'])
    expect(await inviter.show(id)).toMatchObject({ status: 'ACCEPTED' })
    expect(await endings(id)).toEqual(['InvitationAccepted'])
  })
})

describe('a forwarded link', () => {
  test('gives a stranger nothing: they prove their own address, and the person can still accept', async () => {
    const { token, address, lastName, id, inviter } = await anInvitation(world.get())
    const stranger = await anInvitedJourney(world.get(), token)
    const proved = await stranger.proveEmail(`stranger.${id}@example.com`)
    expect(proved.journey).toMatchObject({ step: 'WHAT_WE_ASK', invitation: 'OTHER_ADDRESS' })
    const answered = await stranger.giveNameAndDateOfBirth(fits(lastName))
    expect(answered.journey).toMatchObject({ step: 'NATIONAL_INSURANCE_NUMBER', outcome: 'NOT_FOUND_YET' })
    expect(await inviter.show(id)).toMatchObject({ status: 'OPENED' })

    const invited = await anInvitedJourney(world.get(), token)
    await invited.proveEmail(address)
    await invited.giveNameAndDateOfBirth(fits(lastName))
    expect((await invited.answer('confirmAnswers')).journey?.invitation).toBe('ACCEPTED')
  })

  test('counts again for a person who slipped and then proves the invited address', async () => {
    const { token, address, lastName, trn } = await anInvitation(world.get())
    const journey = await anInvitedJourney(world.get(), token)
    await journey.proveEmail(`other.${trn}@example.com`)
    await journey.giveNameAndDateOfBirth(fits(lastName))
    const proved = await journey.proveEmail(address)
    expect(proved.journey).toMatchObject({ invitation: 'IN_USE', step: 'CHECK_ANSWERS' })
    const changed = await journey.proveEmail(`third.${trn}@example.com`)
    expect(changed.journey).toMatchObject({ invitation: 'OTHER_ADDRESS', outcome: 'NOT_FOUND_YET' })
  })

  test('that an attacker plants in a browser changes nothing for its person', async () => {
    const { token, id, inviter } = await anInvitation(world.get())
    const known = await anIdentity(world.get())
    const journey = await anInvitedJourney(world.get(), token)
    const proved = await journey.proveEmail(known.emailAddress)
    expect(proved.journey).toMatchObject({
      ...{ step: 'SIGN_IN', invitation: 'OTHER_ADDRESS', person: { id: known.id, trn: null } },
    })
    expect((await journey.answer('completeJourney')).__typename).toBe('JourneyCompleted')
    expect(await inviter.show(id)).toMatchObject({ status: 'OPENED' })
  })

  test('stays outside a journey to another service', async () => {
    const { token } = await anInvitation(world.get())
    const journey = await anInvitedJourney(world.get(), token, 'claim')
    expect(await journey.look()).toMatchObject({ step: 'EMAIL', invitation: null })
  })
})

describe('an invitation that is over', () => {
  test('by being cancelled before the address is proved, leaves an ordinary sign-in', async () => {
    const { token, address, id, inviter } = await anInvitation(world.get())
    const journey = await anInvitedJourney(world.get(), token)
    await inviter.cancel(id)
    const proved = await journey.proveEmail(address)
    expect(proved.journey).toMatchObject({ step: 'WHAT_WE_ASK', invitation: 'OVER' })
  })

  test('by being cancelled while the person answers: they read so before anything is settled', async () => {
    const { token, address, lastName, trn, id, inviter } = await anInvitation(world.get())
    const journey = await anInvitedJourney(world.get(), token)
    await journey.proveEmail(address)
    await journey.giveNameAndDateOfBirth(fits(lastName))
    await inviter.cancel(id)
    const told = await journey.answer('confirmAnswers')
    expect(told.journey).toMatchObject({ step: 'CHECK_ANSWERS', invitation: 'OVER', person: null })
    // Their name, date of birth and address find the record, as they do for a person whom no service invited.
    const settled = await journey.answer('confirmAnswers')
    expect(settled.journey).toMatchObject({ step: 'RESULT', invitation: 'OVER', person: { trn } })
    expect(await endings(id)).toEqual(['InvitationCancelled'])
  })

  test('by its age: 30 days to the millisecond', async () => {
    const [inTime, late] = [await anInvitation(world.get()), await anInvitation(world.get())]
    world.get().clock.forward(INVITATION_LIFE_MS - 1)
    await world.get().refreshRecords()
    expect((await open(world.get(), inTime.token)).__typename).toBe('InvitationOpened')
    world.get().clock.forward(1)
    expect(await open(world.get(), late.token)).toEqual({
      ...{ __typename: 'InvitationNotUsable', reason: 'EXPIRED' },
    })
    expect(await late.inviter.cancel(late.id)).toMatchObject({ reason: 'EXPIRED' })
  })

  test('by having been accepted: its link says so, and another identity gets nothing of it', async () => {
    const { token, address, id, inviter } = await anInvitation(world.get())
    const other = await anIdentity(world.get())
    await accept(id, other.id)
    expect(await open(world.get(), token)).toMatchObject({ reason: 'ACCEPTED' })
    expect(await inviter.cancel(id)).toMatchObject({ reason: 'ACCEPTED' })
    const { emailAddress } = await anIdentity(world.get(), { emailAddress: address })
    const journey = await aJourney(world.get(), { invitationToken: token })
    expect((await journey.proveEmail(emailAddress)).journey).toMatchObject({ invitation: 'OVER' })
  })

  test('of a client that was turned off: its link works no more', async () => {
    const { token } = await anInvitation(world.get(), { clientId: 'claim' })
    await world.get().database.sql`update client set disabled_at = now() where id = 'claim'`
    expect(await open(world.get(), token)).toMatchObject({ reason: 'UNKNOWN' })
    await world.get().database.sql`update client set disabled_at = null where id = 'claim'`
  })

  test('that never was one is UNKNOWN, and only the web may open one', async () => {
    expect(await open(world.get(), 'not-a-token')).toMatchObject({ reason: 'UNKNOWN' })
    const source = 'mutation { openInvitation(input: { token: "a" }) { __typename } }'
    await expect(world.get().run('oidc', source)).rejects.toThrow('may not')
  })
})

describe('an invited address that has an identity', () => {
  test('without a record gets the record at the passcode, by the name and date of birth that it keeps', async () => {
    const { token, address, lastName, trn, id, inviter } = await anInvitation(world.get())
    const known = await anIdentity(world.get(), { emailAddress: address })
    const name = { firstName: 'Ada', middleName: null, lastName }
    const { identities } = world.get().deps.repositories
    await identities.setName(known.id, 'GIVEN', name, world.get().clock.now())
    const journey = await anInvitedJourney(world.get(), token)
    const proved = await journey.proveEmail(address)
    expect(proved.journey).toMatchObject({
      ...{ step: 'SIGN_IN', invitation: 'ACCEPTED', person: { id: known.id, trn } },
    })
    expect(await inviter.show(id)).toMatchObject({ status: 'ACCEPTED' })
  })

  test('with another record keeps that, and the invitation is not accepted', async () => {
    const { token, address, id, inviter } = await anInvitation(world.get())
    const own = `5${String(Date.now()).slice(-6)}`
    await world.get().teachingRecords({ trn: own, email: address, lastName: 'Byron' })
    await anIdentity(world.get(), { emailAddress: address, trn: own })
    const journey = await anInvitedJourney(world.get(), token)
    const proved = await journey.proveEmail(address)
    expect(proved.journey).toMatchObject({ invitation: 'OTHER_RECORD', person: { trn: own } })
    await journey.answer('completeJourney')
    expect(await inviter.show(id)).toMatchObject({ status: 'OPENED' })
  })

  test('that is blocked stays out, and accepts nothing', async () => {
    const { token, address, id, inviter } = await anInvitation(world.get())
    const known = await anIdentity(world.get(), { emailAddress: address })
    await world.get().database.sql`update identity set blocked_at = now() where id = ${known.id}`
    const journey = await anInvitedJourney(world.get(), token)
    expect((await journey.proveEmail(address)).journey?.step).toBe('NOT_ALLOWED')
    await journey.answer('completeJourney')
    expect(await inviter.show(id)).toMatchObject({ status: 'OPENED' })
  })
})

test('a record that another identity has taken meanwhile: a passcode to its address decides, and ends the invitation', async () => {
  const { token, address, lastName, trn, id, inviter } = await anInvitation(world.get())
  const holder = await anIdentity(world.get(), { trn })
  const journey = await anInvitedJourney(world.get(), token)
  await journey.proveEmail(address)
  await journey.giveNameAndDateOfBirth(fits(lastName))
  const met = await journey.answer('confirmAnswers')
  expect(met.journey).toMatchObject({ step: 'CLAIMED_RECORD', invitation: 'IN_USE' })
  expect(await inviter.show(id)).toMatchObject({ status: 'OPENED' })
  await journey.answer('sendOwnerPasscode')
  await journey.answer('verifyOwnerPasscode', { passcode: await world.get().deliverPasscode() })
  await journey.answer('chooseEmail', { choice: 'KEEP' })
  await journey.answer('completeJourney')
  expect(await inviter.show(id)).toMatchObject({ status: 'ACCEPTED' })
  expect(await acceptedBy(id)).toBe(holder.id)
})

describe('at the same moment', () => {
  test('of sixteen identities that accept one invitation, one does', async () => {
    const { id } = await anInvitation(world.get())
    const people = await Promise.all(Array.from({ length: 16 }, () => anIdentity(world.get())))
    const accepted = await Promise.all(people.map((person) => accept(id, person.id)))
    expect(accepted.filter(Boolean)).toHaveLength(1)
    expect(await endings(id)).toEqual(['InvitationAccepted'])
  })

  test('of eight that cancel and eight that accept, one side wins, and all learn which', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, inviter } = await anInvitation(world.get())
      const person = await anIdentity(world.get())
      const [accepted, cancelled] = await Promise.all([
        Promise.all(Array.from({ length: 8 }, () => accept(id, person.id))),
        Promise.all(Array.from({ length: 8 }, () => inviter.cancel(id))),
      ])
      const isAccepted = (await inviter.show(id))?.status === 'ACCEPTED'
      expect(new Set(accepted)).toEqual(new Set([isAccepted]))
      const outcome = isAccepted ? 'InvitationNotCancelled' : 'InvitationCancelled'
      expect(new Set(cancelled.map(({ __typename }) => __typename))).toEqual(new Set([outcome]))
      expect(await endings(id)).toEqual([isAccepted ? 'InvitationAccepted' : 'InvitationCancelled'])
    }
  })
})

const accept = (invitationId: string, identityId: string) =>
  world
    .get()
    .deps.inTransaction((repositories) =>
      acceptInvitation(
        repositories,
        { invitationId, identityId, journeyId: '00000000-0000-4000-8000-000000000000' },
        world.get().clock.now(),
      ),
    )

/** The events of how an invitation ended. */
async function endings(id: string) {
  const rows = await world.get().database.sql<{ type: string }[]>`
    select type from event where details->>'invitationId' = ${id}
      and type in ('InvitationAccepted', 'InvitationCancelled', 'InvitationExpired') order by id`
  return rows.map(({ type }) => type)
}

async function acceptedBy(id: string) {
  const [row] = await world.get().database.sql`select identity_id from invitation where id = ${id}`
  return row?.identity_id as string | null
}

/** The facade notes that the service takes part in the session. */
async function joined({ ticket }: { ticket?: string }, uid: string) {
  const { identityId = '' } = await redeem(world.get(), uid, ticket)
  await world.get().deps.repositories.visits.begin(identityId, 'register-for-npq', world.get().clock.now())
}
