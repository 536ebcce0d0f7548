import { beforeEach, describe, expect, test } from 'vitest'
import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { anUnmatchedJourney, aProvedJourney } from '../../testing/begun-journeys.ts'
import { aReturningTeacher } from '../claim/returning-teacher.builder.ts'

// A person without an identity changes the address that they proved, from the page that shows their answers.
const world = useWorld()

let people = 0
let email: { first: string; other: string; third: string }
beforeEach(() => {
  people += 1
  const of = (which: string) => `${which}.${people}@example.com`
  email = { first: of('first'), other: of('other'), third: of('third') }
})

const give = (journey: TestJourney, emailAddress: string) => journey.answer('sendPasscode', { emailAddress })
const prove = async (journey: TestJourney) =>
  journey.answer('verifyPasscode', { passcode: await world.get().deliverPasscode() })
const mails = () => world.get().postBox.mails.length

test('a new address is proved before anything else, and every answer is kept', async () => {
  const journey = await anUnmatchedJourney(world.get(), email.first)
  const before = await journey.look()
  const given = await give(journey, email.other)
  expect(given.journey).toMatchObject({
    step: 'PASSCODE',
    newEmailAddress: email.other,
    answers: { emailAddress: email.first },
  })
  expect(given.journey?.reachableSteps.slice(-3)).toEqual(['CHECK_ANSWERS', 'EMAIL', 'PASSCODE'])
  expect(await journey.answer('confirmAnswers')).toMatchObject({ __typename: 'StepRefused' })

  const proved = await prove(journey)
  expect(world.get().postBox.mails.at(-1)?.to).toBe(email.other)
  expect(proved.journey).toEqual({
    ...before,
    answers: { ...before?.answers, emailAddress: email.other },
  })
  const confirmed = await journey.confirm()
  expect((await world.get().identities()).map(({ emailKey }) => emailKey)).toContain(email.other)
  expect(confirmed.journey?.person?.id).toBeTruthy()
  expect((await world.get().identities()).map(({ emailKey }) => emailKey)).not.toContain(email.first)
})

test('the record is looked for with the new address, and the old one is no identifier any more', async () => {
  const lastName = 'Readdressed'
  await world.get().teachingRecords({ trn: '4100001', email: email.other, lastName })
  const journey = await aProvedJourney(world.get(), email.first)
  expect((await journey.giveNameAndDateOfBirth({ lastName })).journey?.outcome).toBe('NOT_FOUND_YET')
  await give(journey, email.other)
  expect((await journey.look())?.outcome).toBe('NOT_FOUND_YET') // typed is not proved
  expect((await prove(journey)).journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
  await give(journey, email.first)
  expect((await prove(journey)).journey?.outcome).toBe('NOT_FOUND_YET')
})

test('the proved address given again takes the wish back, and no mail is sent', async () => {
  const journey = await anUnmatchedJourney(world.get(), email.first)
  const before = await journey.look()
  await give(journey, email.other)
  await world.get().deliverPasscode()
  const sent = mails()
  expect((await give(journey, email.first.toUpperCase())).journey).toEqual(before)
  expect(await world.get().queued('send-passcode')).toEqual([])
  expect(mails()).toBe(sent)
})

test('a passcode proves the address that it went to, and no other that was asked for after it', async () => {
  const journey = await anUnmatchedJourney(world.get(), email.first)
  await give(journey, email.other)
  const toOther = await world.get().deliverPasscode()
  await give(journey, email.third)
  const toThird = await world.get().deliverPasscode()
  if (toThird !== toOther) {
    const wrong = await journey.answer('verifyPasscode', { passcode: toOther })
    expect(wrong.__typename).toBe('PasscodeRejected')
  }
  // Neither does the passcode of a wish that was taken back.
  await give(journey, email.first)
  world.get().clock.forward(60_000)
  await give(journey, email.other)
  if (toThird !== (await world.get().deliverPasscode())) {
    const stale = await journey.answer('verifyPasscode', { passcode: toThird })
    expect(stale.__typename).toBe('PasscodeRejected')
  }
})

describe('a new address that belongs to an identity', () => {
  const typed = /Unmatched|1970/

  async function intoAnIdentity() {
    const known = await anIdentity(world.get(), { emailAddress: email.other, trn: null })
    const journey = await anUnmatchedJourney(world.get(), email.first)
    await give(journey, email.other)
    return { known, journey, proved: await prove(journey) }
  }

  test('signs in as that identity, as everywhere, and the person is told that their answers are not used', async () => {
    const { known, proved } = await intoAnIdentity()
    expect(proved.journey).toMatchObject({
      step: 'SIGN_IN',
      reachableSteps: ['SIGN_IN'],
      areAnswersUnused: true,
      person: { id: known.id },
    })
  })

  test('gets nothing of what was typed: not in its details, its tasks, or the questions that it is asked again', async () => {
    const { known, journey, proved } = await intoAnIdentity()
    expect(JSON.stringify(proved.journey?.answers)).not.toMatch(typed)
    const added = await journey.answer('addFacts')
    expect(JSON.stringify(added.journey)).not.toMatch(typed)
    await journey.answer('completeJourney')
    const details = await world.get().deps.repositories.identities.find(known.id)
    expect(details).toMatchObject({ emailAddress: email.other, firstName: 'Ada', lastName: 'Byron' })
    expect(details?.dateOfBirth).not.toMatch(typed)
    const tasks = (await world.get().supportTasks()).filter(({ identityId }) => identityId === known.id)
    expect(JSON.stringify(tasks)).not.toMatch(typed)
  })

  test('is the way out for a person whose record is linked to it', async () => {
    const { journey, addresses, identityId } = await aReturningTeacher(world.get())
    expect((await journey.answer('confirmAnswers')).journey?.step).toBe('CLAIMED_RECORD')
    await give(journey, addresses.old)
    expect((await prove(journey)).journey).toMatchObject({ step: 'SIGN_IN', person: { id: identityId } })
  })
})

test('an address that has an identity is not changed on the way through the questions', async () => {
  const { emailAddress } = await anIdentity(world.get(), { emailAddress: email.first, trn: null })
  const journey = await aJourney(world.get())
  await journey.proveEmail(emailAddress)
  await journey.answer('addFacts')
  expect((await give(journey, email.other)).__typename).toBe('StepRefused')
})
