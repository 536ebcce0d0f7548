import { expect, test } from 'vitest'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { anIdentity } from '../../testing/an-identity.ts'
import { answerToTheEnd, giveNino } from '../../testing/answers.ts'
import { aMatchedJourney } from '../../testing/begun-journeys.ts'
import { useClaimants } from '../../testing/use-claimants.ts'

const world = useWorld()
const { aClaimant, begin, tasksOf, redeem } = useClaimants(world)

test('J6: somebody we know sees who they are, goes on without a question, and is the same person', async () => {
  const person = aClaimant()
  const first = await begin(person)
  await giveNino(first, person.nino)
  const before = await first.confirm()
  const back = await begin(person)
  expect(await back.look()).toMatchObject({
    step: 'SIGN_IN',
    reachableSteps: ['SIGN_IN'],
    person: { id: before.journey?.person?.id, trn: person.trn },
    isNewlyFound: false,
  })
  expect((await back.answer('completeJourney')).__typename).toBe('JourneyCompleted')
})

test('a known address needs its passcode only, and signs in the same identity', async () => {
  const first = await aMatchedJourney(world.get(), '2000004', 'known@example.com')
  const { identityId } = await redeem(first, (await first.finish()).ticket)

  const second = await aJourney(world.get(), { clientId: 'access-your-teaching-qualifications' })
  expect((await second.proveEmail('KNOWN@example.com')).journey?.step).toBe('SIGN_IN')
  const again = await redeem(second, (await second.answer('completeJourney')).ticket)
  expect(again.identityId).toBe(identityId)
})

test('J6: somebody still waiting is looked for again when they come back, and hears that they were found', async () => {
  const person = aClaimant()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  const pending = await first.confirm()
  await world.get().teachingRecords({ trn: person.trn, lastName: person.lastName, email: person.email })
  const back = await begin(person, { record: null })
  expect(await back.look()).toMatchObject({
    step: 'SIGN_IN',
    isNewlyFound: true,
    person: { trn: person.trn, trnLookupStatus: 'FOUND' },
  })
  expect(await tasksOf(pending)).toEqual(['NO_MATCH CLOSED'])
})

test('J6: somebody without a TRN is looked up again at every sign-in', async () => {
  const person = aClaimant()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'NONE' })
  expect((await first.confirm()).journey?.person?.trnLookupStatus).toBe('NONE')
  await world.get().teachingRecords({ trn: person.trn, lastName: person.lastName, email: person.email })
  const back = await begin(person, { record: null })
  expect((await back.look())?.person).toMatchObject({ trn: person.trn, trnLookupStatus: 'FOUND' })
})

test('J6: somebody who came back is not given a record that another identity holds', async () => {
  const person = aClaimant()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  const pending = await first.confirm()
  const other = await begin(person, { record: { email: person.email }, email: person.otherEmail })
  await giveNino(other, person.nino)
  expect((await other.confirm()).journey?.person?.trn).toBe(person.trn)
  const back = await begin(person, { record: null })
  expect((await back.look())?.person).toMatchObject({ trn: null, trnLookupStatus: 'PENDING' })
  expect((await tasksOf(pending)).sort()).toEqual(['NO_MATCH OPEN', 'POSSIBLE_DUPLICATE OPEN'])
})

test('J6: a record that was merged is followed to the one that survived', async () => {
  const person = aClaimant()
  const first = await begin(person)
  await giveNino(first, person.nino)
  await first.confirm()
  const { trn, otherTrn, lastName } = person
  await world
    .get()
    .teachingRecords({ trn, lastName, active: false, mergedIntoTrn: otherTrn }, { trn: otherTrn, lastName })
  const back = await begin(person, { record: null })
  expect((await back.look())?.person).toMatchObject({ trn: otherTrn, trnLookupStatus: 'FOUND' })
})

test('J10: the TRN of an identity does not change because its owner’s facts agree with another record', async () => {
  await world.get().teachingRecords({ trn: '3400001', lastName: 'Owner' })
  const { id, emailAddress } = await anIdentity(world.get(), {
    emailAddress: 'owner@example.com',
    trn: '3400001',
  })
  await world.get().teachingRecords({ trn: '3400002', lastName: 'Owner', email: emailAddress })
  const journey = await aJourney(world.get())
  const outcome = await journey.proveEmail(emailAddress)
  expect(outcome.journey?.step).toBe('SIGN_IN')
  await journey.answer('addFacts')
  expect((await journey.giveNameAndDateOfBirth({ lastName: 'Owner' })).__typename).toBe('StepRefused')
  await journey.finish()
  const [row] = await world.get().database.sql`select trn from identity where id = ${id}`
  expect(row?.trn).toBe('3400001')
})

test('J6: somebody still waiting can tell more, is matched again, and keeps their identity', async () => {
  const person = aClaimant()
  const first = await begin(person, { record: { email: null } })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  const pending = await first.confirm()
  const back = await begin(person)
  expect(await back.look()).toMatchObject({ step: 'SIGN_IN', person: { trnLookupStatus: 'PENDING' } })
  const added = await back.answer('addFacts')
  expect(added.journey).toMatchObject({ step: 'CHECK_ANSWERS', answers: { lastName: person.lastName } })
  expect((await giveNino(back, person.nino)).journey?.outcome).toBe('RECORD_FOUND')
  const result = await back.confirm()
  expect(result.journey?.person).toMatchObject({ id: pending.journey?.person?.id, trn: person.trn })
  expect(await tasksOf(result)).toEqual(['NO_MATCH CLOSED'])
})

test('J6: a known person who turns back from the questions sees who they are, and goes on as they came', async () => {
  const person = aClaimant()
  const first = await begin(person, { record: { email: null } })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  const pending = await first.finish()
  const back = await begin(person, { record: null })
  await back.answer('addFacts')
  await giveNino(back, person.nino)
  const { id } = (await back.look())?.person ?? {}
  expect(id).toBeTruthy()
  const { __typename, ticket } = await back.answer('completeJourney')
  expect([pending.__typename, __typename]).toEqual(['JourneyCompleted', 'JourneyCompleted'])
  expect(await redeem(back, ticket)).toMatchObject({ __typename: 'HandoffRedeemed', identityId: id })
  const [row] = await world.get().database.sql`select trn from identity where id = ${id ?? ''}`
  expect(row?.trn).toBeNull() // what was not confirmed is not used
})

test('J6: somebody still waiting who adds what does not help keeps one task, which knows it', async () => {
  const person = aClaimant()
  const first = await begin(person, { record: null })
  await answerToTheEnd(first, { knowledge: 'FORGOTTEN' })
  await first.confirm()
  const back = await begin(person, { record: null })
  await back.answer('addFacts')
  await giveNino(back, person.nino)
  const result = await back.confirm()
  expect(result.journey).toMatchObject({ step: 'RESULT', person: { trnLookupStatus: 'PENDING' } })
  expect(await tasksOf(result)).toEqual(['NO_MATCH OPEN'])
  const [task] = (await world.get().supportTasks()).filter(
    ({ identityId }) => identityId === result.journey?.person?.id,
  )
  expect(task?.attempts.at(-1)?.given).toContain('nationalInsuranceNumber')
})
