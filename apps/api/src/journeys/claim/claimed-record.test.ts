import { describe, expect, test } from 'vitest'
import { shortReference } from '../../mail/short-reference.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { giveNino, not } from '../../testing/answers.ts'
import { theOnlyMail } from '../../testing/the-only-mail.ts'
import { useClaimants } from '../../testing/use-claimants.ts'
import { helpAskedMail } from './ask-for-help/tell-help-asked.job.ts'
import { aProvedOwner, aReturningTeacher } from './returning-teacher.builder.ts'

const world = useWorld()
const { aClaimant, begin, mailsTo } = useClaimants(world)
const HOUR = 60 * 60 * 1_000
const DAY = 24 * HOUR

test('the mail to somebody who asked for help says what counts, that nothing is to be sent unasked, and until when answers are kept', async () => {
  const journey = await aJourney(world.get())
  await journey.proveEmail('stuck@example.com')
  await journey.giveNameAndDateOfBirth()
  const [row] = await world.get().database.sql<{ id: string }[]>`
    select id from journey where interaction_uid = ${journey.key.interactionUid}`
  const journeyId = row?.id ?? ''
  await world.get().deps.repositories.jobs.add(helpAskedMail, { journeyId })
  const mail = await theOnlyMail(world.get())
  expect(mail).toMatchObject({
    to: 'stuck@example.com',
    subject: 'You asked for help to sign in to Register for an NPQ',
  })
  expect(mail.lines).toContain(`# ${shortReference(journeyId)}`)
  expect(mail.lines).toContain('Dear Ada Byron,')
  for (const words of [
    '* passport',
    '* birth certificate',
    'Do not send anything before we ask for it',
    'never send a passcode',
  ]) {
    expect(mail.body).toContain(words)
  }
  expect(mail.body).toContain('until 10am on 29 November 2026')
})

test('nobody is mailed at an address that they have not proved', async () => {
  const journey = await aJourney(world.get())
  await journey.answer('sendPasscode', { emailAddress: 'unproved@example.com' })
  const [row] = await world.get().database.sql<{ id: string }[]>`
    select id from journey where interaction_uid = ${journey.key.interactionUid}`
  await world.get().deps.repositories.jobs.add(helpAskedMail, { journeyId: row?.id ?? '' })
  expect(await world.get().deliverMails()).toEqual([])
})

test('a record that is claimed under another address creates nothing and shows that address redacted', async () => {
  const { journey, addresses } = await aReturningTeacher(world.get())
  const before = (await world.get().identities()).length
  const outcome = await journey.answer('confirmAnswers')
  expect(outcome).toMatchObject({ __typename: 'JourneyMoved', journey: { step: 'CLAIMED_RECORD' } })
  expect(outcome.journey?.claimedRecord).toMatchObject({ emailAddress: null, helpReason: null })
  expect(JSON.stringify(outcome.journey?.claimedRecord)).not.toContain(addresses.old)
  expect(await world.get().identities()).toHaveLength(before)
})

test('no mail goes to the owner until the person asks for the passcode', async () => {
  const { journey, addresses } = await aReturningTeacher(world.get())
  await journey.answer('confirmAnswers')
  const { postBox, database } = world.get()
  const [queued] = await database.sql`
    select count(*)::int as count from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier in ('send-passcode', 'tell-record-claimed')`
  expect(queued?.count).toBe(0)
  expect((await journey.answer('sendOwnerPasscode')).journey?.step).toBe('OWNER_PASSCODE')
  await world.get().deliverPasscode()
  expect(postBox.mails.at(-1)).toMatchObject({ to: addresses.old })
})

test('the whole address is shown only after its passcode', async () => {
  const { outcome, addresses } = await aProvedOwner(world.get())
  expect(outcome.journey).toMatchObject({
    step: 'CHOOSE_EMAIL',
    reachableSteps: expect.arrayContaining(['CHECK_ANSWERS']),
    claimedRecord: { emailAddress: addresses.old },
  })
})

test('a wrong passcode shows nothing, and three of them end it until another is sent', async () => {
  const { journey, addresses } = await aReturningTeacher(world.get())
  await journey.answer('confirmAnswers')
  await journey.answer('sendOwnerPasscode')
  const right = await world.get().deliverPasscode()
  for (let guess = 0; guess < 3; guess += 1) {
    await journey.answer('verifyOwnerPasscode', { passcode: not(right) })
  }
  expect(await journey.answer('verifyOwnerPasscode', { passcode: right })).toMatchObject({
    reason: 'EXHAUSTED',
  })
  expect(JSON.stringify(await journey.look())).not.toContain(addresses.old)

  world.get().clock.forward(HOUR)
  await journey.answer('sendOwnerPasscode')
  const passcode = await world.get().deliverPasscode()
  expect((await journey.answer('verifyOwnerPasscode', { passcode })).journey?.step).toBe('CHOOSE_EMAIL')
})

test('the passcode that proved the new address does not prove the old one', async () => {
  const teacher = await aReturningTeacher(world.get())
  await teacher.journey.answer('confirmAnswers')
  const own = world.get().postBox.mails.at(-1)?.personalisation.passcode
  await teacher.journey.answer('sendOwnerPasscode')
  expect(await teacher.journey.answer('verifyOwnerPasscode', { passcode: own })).toMatchObject({
    reason: 'MALFORMED', // passcodes to a holder always have eight digits
  })
})

test('an expired passcode to the old address is replaced, by one that goes to the old address only', async () => {
  const { journey, addresses } = await aReturningTeacher(world.get())
  await journey.answer('confirmAnswers')
  await journey.answer('sendOwnerPasscode')
  const expired = await world.get().deliverPasscode()
  world.get().clock.forward(HOUR / 4)
  expect(await journey.answer('verifyOwnerPasscode', { passcode: expired })).toMatchObject({
    reason: 'EXPIRED',
    isNewOneSent: true,
  })
  const passcode = await world.get().deliverPasscode()
  expect(world.get().postBox.mails.at(-1)?.to).toBe(addresses.old)
  expect((await journey.answer('verifyOwnerPasscode', { passcode })).journey?.step).toBe('CHOOSE_EMAIL')
})

test('a changed answer leads away from the claimed record', async () => {
  const { journey } = await aReturningTeacher(world.get())
  await journey.answer('confirmAnswers')
  await journey.answer('sendOwnerPasscode')
  const changed = await journey.answer('answerName', { firstName: 'Ada', middleName: '', lastName: 'Other' })
  expect(changed.journey).toMatchObject({ claimedRecord: null })
  expect(changed.journey?.reachableSteps).not.toContain('CLAIMED_RECORD')
})

test.each([
  ['NOT_RECOGNISED', 'OWNER_NOT_RECOGNISED'],
  ['NO_ACCESS', 'OWNER_NO_ACCESS'],
])(
  'somebody who says %s gets help, one task however often they ask, and can still use the passcode',
  async (reason, task) => {
    const { journey, identityId } = await aReturningTeacher(world.get())
    await journey.answer('confirmAnswers')
    await journey.answer('sendOwnerPasscode')
    const passcode = await world.get().deliverPasscode()
    const asked = await journey.answer('askForHelp', { reason })
    expect(asked.journey).toMatchObject({ step: 'HELP', claimedRecord: { helpReason: reason } })
    await journey.answer('askForHelp', { reason })
    const tasks = (await world.get().supportTasks()).filter((one) => one.identityId === identityId)
    expect(tasks).toMatchObject([{ reason: task, status: 'OPEN' }])
    expect((await journey.answer('verifyOwnerPasscode', { passcode })).journey?.step).toBe('CHOOSE_EMAIL')
  },
)

test('J7: somebody who cannot read the owner’s mail finds their answers when they come back within seven days', async () => {
  const person = aClaimant()
  const owner = await begin(person)
  await giveNino(owner, person.nino)
  await owner.confirm()
  await world.get().deliverMails()
  const stuck = await begin(person, { email: person.otherEmail })
  await giveNino(stuck, person.nino)
  await stuck.answer('confirmAnswers')
  await stuck.answer('askForHelp', { reason: 'NO_ACCESS' })
  expect(await mailsTo(person.otherEmail)).toEqual(['helpAsked'])

  world.get().clock.forward(6 * DAY)
  const back = await aJourney(world.get())
  const proved = await back.proveEmail(person.otherEmail)
  expect(proved.journey).toMatchObject({
    step: 'CHECK_ANSWERS',
    isPickedUp: true,
    answers: { lastName: person.lastName },
  })
  expect((await back.answer('confirmAnswers')).journey?.step).toBe('CLAIMED_RECORD')
  await back.answer('askForHelp', { reason: 'NO_ACCESS' })
  expect(await mailsTo(person.otherEmail)).toEqual([])

  world.get().clock.forward(7 * DAY)
  const late = await aJourney(world.get())
  expect((await late.proveEmail(person.otherEmail)).journey?.step).toBe('WHAT_WE_ASK')
})

describe('somebody else’s address', () => {
  test('J13: that its owner cannot get at any more leads to help and a task, and not round in a circle', async () => {
    const journey = await aJourney(world.get())
    const [trn, lastName] = ['3500002', aLastName('3500002')]
    await world
      .get()
      .teachingRecords({ trn, lastName, nationalInsuranceNumber: aNationalInsuranceNumber(trn) })
    await anIdentity(world.get(), { trn })
    await journey.proveEmail('cannot.get.at.it@example.com')
    await journey.giveNameAndDateOfBirth({ lastName })
    await journey.answer('answerNationalInsuranceNumber', {
      hasNationalInsuranceNumber: true,
      nationalInsuranceNumber: aNationalInsuranceNumber('3500002'),
    })
    await journey.answer('answerQts', { hasQts: false })
    expect((await journey.confirm()).journey?.step).toBe('CLAIMED_RECORD')
    const helped = await journey.answer('askForHelp', { reason: 'NO_ACCESS' })
    expect(helped.journey?.step).toBe('HELP')
    expect((await world.get().supportTasks()).at(-1)).toMatchObject({ reason: 'OWNER_NO_ACCESS' })
  })
})
