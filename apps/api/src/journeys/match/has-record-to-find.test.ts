import { expect, test } from 'vitest'
import { SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'
import { aJourney } from '../../testing/a-journey.ts'
import { aStaffMember } from '../../testing/a-staff-member.ts'
import { useWorld } from '../../testing/a-world.ts'
import { useClaimants } from '../../testing/use-claimants.ts'

const world = useWorld()
const { aClaimant, begin, tasksOf } = useClaimants(world)
const toSupport = { clientId: SUPPORT_CLIENT_ID }
const withRecord = ({ trn, lastName, email }: ReturnType<typeof aClaimant>) => ({
  trn,
  lastName,
  email,
})

/** Answers what our support pages ask. */
async function signUp(email: string, lastName: string) {
  const journey = await aJourney(world.get(), toSupport)
  expect((await journey.proveEmail(email)).journey?.step).toBe('NAME')
  const named = await journey.answer('answerName', { firstName: 'Ada', middleName: '', lastName })
  expect(named.journey?.step).toBe('DATE_OF_BIRTH')
  const dated = await journey.answer('answerDateOfBirth', { day: '10', month: '12', year: '1990' })
  expect(dated.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'NOT_FOUND_YET' })
  return journey
}

test('who signs up at our support pages gives a name and a date of birth, and gets no record by them', async () => {
  const person = aClaimant()
  await world.get().teachingRecords(withRecord(person))
  const journey = await signUp(person.email, person.lastName)
  const settled = await journey.answer('confirmAnswers')
  expect(settled.journey).toMatchObject({
    step: 'RESULT',
    person: { trn: null, trnLookupStatus: 'NONE', trnMatchLevel: null },
  })
  expect(await tasksOf(settled)).toEqual([])
  expect((await journey.answer('completeJourney')).__typename).toBe('JourneyCompleted')
})

test('the same person elsewhere gets the record: it was there to be found', async () => {
  const person = aClaimant()
  const journey = await begin(person, { record: withRecord(person) })
  expect((await journey.look())?.outcome).toBe('RECORD_FOUND')
})

test('answers that were left behind elsewhere are not taken along to our support pages', async () => {
  const person = aClaimant()
  await begin(person, { record: null })
  const journey = await aJourney(world.get(), toSupport)
  const proved = await journey.proveEmail(person.email)
  expect(proved.journey).toMatchObject({ step: 'NAME', isPickedUp: false, answers: { firstName: null } })
})

test('a member of staff who comes back is not looked up, at our support pages or at any service, and cannot ask for it', async () => {
  const { identityId, emailAddress } = await aStaffMember(world.get())
  const { identities } = world.get().deps.repositories
  const { lastName } = (await identities.find(identityId)) ?? {}
  await world
    .get()
    .teachingRecords({ trn: '3900001', firstName: 'Staff', lastName: lastName ?? '', email: emailAddress })
  for (const clientId of [SUPPORT_CLIENT_ID, 'register-for-npq']) {
    await world.get().forgetLimits()
    const journey = await aJourney(world.get(), { clientId })
    const proved = await journey.proveEmail(emailAddress)
    expect(proved.journey).toMatchObject({ step: 'SIGN_IN', isNewlyFound: false, person: { trn: null } })
    expect((await journey.answer('addFacts')).journey?.step).toBe('SIGN_IN')
  }
  await world.get().database.sql`update staff_member set left_at = now() where identity_id = ${identityId}`
  await world.get().forgetLimits()
  const later = await aJourney(world.get())
  expect((await later.proveEmail(emailAddress)).journey).toMatchObject({
    isNewlyFound: true,
    person: { trn: '3900001' },
  })
})
