import { beforeAll, describe, expect, test } from 'vitest'
import type { TestJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { aProvedJourney } from '../../testing/begun-journeys.ts'
import { aFullJourney, HUGE, wrong } from '../../testing/typed-inputs.ts'

const world = useWorld()
const provider = { ukprn: '10000001', name: 'University of Example' }

test('the questions stop at the date of birth when address, name and date of birth agree with one record', async () => {
  await world.get().teachingRecords({ trn: '1000001', email: 'early@example.com', lastName: 'Early' })
  const journey = await aProvedJourney(world.get(), 'early@example.com')
  const outcome = await journey.giveNameAndDateOfBirth({ lastName: 'Early' })
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
})

test('an address counts only when it is proved: one on the record that was never proved here finds nothing', async () => {
  await world.get().teachingRecords({ trn: '1000007', email: 'theirs@example.com', lastName: 'Unproved' })
  const journey = await aProvedJourney(world.get(), 'mine@example.com')
  const outcome = await journey.giveNameAndDateOfBirth({ lastName: 'Unproved' })
  expect(outcome.journey?.outcome).toBe('NOT_FOUND_YET')
})

test('without the address on the record, the National Insurance number finds it', async () => {
  await world
    .get()
    .teachingRecords({ trn: '1000002', lastName: 'Nino', nationalInsuranceNumber: 'AB123456C' })
  const journey = await aProvedJourney(world.get())
  const before = await journey.giveNameAndDateOfBirth({ lastName: 'Nino' })
  expect(before.journey).toMatchObject({ step: 'NATIONAL_INSURANCE_NUMBER', outcome: 'NOT_FOUND_YET' })
  const outcome = await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: true,
    nationalInsuranceNumber: 'ab 12 34 56 c',
  })
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
})

test('a TRN written as on a payslip finds the record', async () => {
  await world.get().teachingRecords({ trn: '1000003', lastName: 'Payslip' })
  const journey = await aProvedJourney(world.get())
  await journey.giveNameAndDateOfBirth({ lastName: 'Payslip' })
  await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: false,
    nationalInsuranceNumber: '',
  })
  const outcome = await journey.answer('answerTrn', { knowledge: 'KNOWN', trn: 'RP 10/00003' })
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
})

test('a record that is not active is not found', async () => {
  await world
    .get()
    .teachingRecords({ trn: '1000008', email: 'closed@example.com', lastName: 'Closed', active: false })
  const journey = await aProvedJourney(world.get(), 'closed@example.com')
  expect((await journey.giveNameAndDateOfBirth({ lastName: 'Closed' })).journey?.outcome).toBe(
    'NOT_FOUND_YET',
  )
})

test('two records that both agree are no match', async () => {
  const facts = { email: 'twice@example.com', lastName: 'Twice' }
  await world.get().teachingRecords({ ...facts, trn: '1000009' }, { ...facts, trn: '1000010' })
  const journey = await aProvedJourney(world.get(), 'twice@example.com')
  expect((await journey.giveNameAndDateOfBirth({ lastName: 'Twice' })).journey?.outcome).toBe('NOT_FOUND_YET')
})

test('a changed answer is matched again: the record that was found can be lost, and the questions go on', async () => {
  await world.get().teachingRecords({ trn: '1000011', email: 'again@example.com', lastName: 'Again' })
  const journey = await aProvedJourney(world.get(), 'again@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Again' })
  const changed = await journey.answer('answerName', { firstName: 'Ada', middleName: '', lastName: 'Else' })
  expect(changed.journey).toMatchObject({ step: 'NATIONAL_INSURANCE_NUMBER', outcome: 'NOT_FOUND_YET' })
})

test('the training provider is the last thing that can find a record, which is told once the answers are confirmed', async () => {
  await world.get().deps.repositories.trainingProviders.replace([provider])
  await world.get().teachingRecords({ trn: '1000004', lastName: 'Trained', trainingProviders: [provider] })
  const journey = await aProvedJourney(world.get(), 'trained@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Trained' })
  await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: false,
    nationalInsuranceNumber: '',
  })
  await journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
  expect((await journey.answer('answerQts', { hasQts: true })).journey?.step).toBe('TRAINING_PROVIDER')
  const outcome = await journey.answer('answerTrainingProvider', {
    awardedByProvider: true,
    ukprn: provider.ukprn,
  })
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'NOT_FOUND_YET' })
  expect((await journey.confirm()).journey).toMatchObject({ step: 'RESULT', outcome: 'RECORD_FOUND' })
})

test.each([
  ['one that is not on the list', 'College of Nowhere', 'College of Nowhere'],
  ['none, because they do not know it', '  ', ''],
])('somebody trained by a provider goes on with %s', async (_what, name, kept) => {
  const journey = await aProvedJourney(world.get(), 'provider@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Trained' })
  await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: false,
    nationalInsuranceNumber: '',
  })
  await journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
  await journey.answer('answerQts', { hasQts: true })
  const outcome = await journey.answer('answerTrainingProvider', { awardedByProvider: true, ukprn: '', name })
  expect(outcome.journey).toMatchObject({
    step: 'CHECK_ANSWERS',
    answers: { awardedByProvider: true, trainingProvider: null, trainingProviderName: kept },
  })
})

describe('a training provider', () => {
  let journey: TestJourney
  beforeAll(async () => {
    journey = await aFullJourney(world.get())
    await world
      .get()
      .deps.repositories.trainingProviders.replace([{ ukprn: '10000001', name: 'Coleg Sîr Gâr' }])
  })
  const answer = (ukprn: string, name = '') =>
    journey.answer('answerTrainingProvider', { awardedByProvider: true, ukprn, name })

  test.each([
    ['10000001', '', 'Coleg Sîr Gâr'],
    ['', ' coleg sîr gâr ', 'Coleg Sîr Gâr'],
  ])('of the list is taken: %j, %j', async (ukprn, name, shown) => {
    expect((await answer(ukprn, name)).journey?.answers.trainingProvider).toMatchObject({ name: shown })
  })

  test.each([
    ['not on the list', '', 'A school that closed', 'A school that closed'],
    ['of two hundred characters', '', 'a'.repeat(200), 'a'.repeat(200)],
    ['with markup', '', '<b>Teach</b>', '<b>Teach</b>'],
    ['with a zero byte and half of a surrogate pair', '', 'Teach\u0000 North\ud800', 'Teach North'],
    ['with a number that is none', "1' OR 1=1", 'Teach North', 'Teach North'],
    ['with a zero byte in the number', '1000\u0000001', 'Teach North', 'Teach North'],
  ])('%s goes on as the name that was typed', async (_, ukprn, name, shown) => {
    const taken = await answer(ukprn, name)
    expect(taken.journey?.answers).toMatchObject({ trainingProvider: null, trainingProviderName: shown })
  })

  test.each([201, 10_000, HUGE])('of %i characters is refused', async (length) => {
    expect(wrong(await answer('', 'a'.repeat(length)))).toEqual(['TRAINING_PROVIDER TOO_LONG'])
  })
})
