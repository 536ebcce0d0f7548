import { expect, test } from 'vitest'
import { aJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'

const world = useWorld()
const provider = { ukprn: '10000001', name: 'University of Example' }

async function aProvedJourney(emailAddress = 'ada@example.com') {
  const journey = await aJourney(world.get())
  await journey.proveEmail(emailAddress)
  return journey
}

test('the questions stop at the date of birth when address, name and date of birth agree with one record', async () => {
  await world.get().teachingRecords({ trn: '1000001', email: 'early@example.com', lastName: 'Early' })
  const journey = await aProvedJourney('early@example.com')
  const outcome = await journey.giveNameAndDateOfBirth({ lastName: 'Early' })
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
})

test('without the address on the record, the National Insurance number finds it', async () => {
  await world
    .get()
    .teachingRecords({ trn: '1000002', lastName: 'Nino', nationalInsuranceNumber: 'AB123456C' })
  const journey = await aProvedJourney()
  const before = await journey.giveNameAndDateOfBirth({ lastName: 'Nino' })
  expect(before.journey).toMatchObject({ step: 'NATIONAL_INSURANCE_NUMBER', outcome: 'NOT_FOUND_YET' })
  const outcome = await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: true,
    nationalInsuranceNumber: 'ab 12 34 56 c',
  })
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
})

test('the number is never shown back, and leaving it blank keeps it', async () => {
  const journey = await aProvedJourney()
  await journey.giveNameAndDateOfBirth({ lastName: 'Nobody' })
  const answer = { hasNationalInsuranceNumber: true, nationalInsuranceNumber: 'AB123456C' }
  const given = await journey.answer('answerNationalInsuranceNumber', answer)
  expect(JSON.stringify(given)).not.toContain('AB123456C')
  expect(given.journey?.answers.nationalInsuranceNumberMasked).toMatch(/C$/)

  const kept = await journey.answer('answerNationalInsuranceNumber', {
    ...answer,
    nationalInsuranceNumber: '',
  })
  expect(kept.__typename).toBe('JourneyMoved')
  expect(kept.journey?.answers).toEqual(given.journey?.answers)
})

test('a TRN written as on a payslip finds the record', async () => {
  await world.get().teachingRecords({ trn: '1000003', lastName: 'Payslip' })
  const journey = await aProvedJourney()
  await journey.giveNameAndDateOfBirth({ lastName: 'Payslip' })
  await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: false,
    nationalInsuranceNumber: '',
  })
  const outcome = await journey.answer('answerTrn', { knowledge: 'KNOWN', trn: 'RP 10/00003' })
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
})

test('the training provider is the last thing that can find a record', async () => {
  await world.get().deps.repositories.trainingProviders.replace([provider])
  await world.get().teachingRecords({ trn: '1000004', lastName: 'Trained', trainingProviders: [provider] })
  const journey = await aProvedJourney()
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
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
})

test('a name that the record held before counts as a name', async () => {
  await world.get().teachingRecords({
    trn: '1000005',
    email: 'married@example.com',
    lastName: 'After',
    previousNames: [{ firstName: 'Ada', middleName: null, lastName: 'Before' }],
  })
  const journey = await aProvedJourney('married@example.com')
  const outcome = await journey.giveNameAndDateOfBirth({ lastName: 'Before' })
  expect(outcome.journey?.outcome).toBe('RECORD_FOUND')
})

test('a previous name that the person gives counts as a name', async () => {
  await world.get().teachingRecords({ trn: '1000006', email: 'changed@example.com', lastName: 'Maiden' })
  const journey = await aProvedJourney('changed@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Changed' })
  const change = { nameChange: 'CHANGED', firstName: '', lastName: 'Maiden' }
  const outcome = await journey.answer('answerPreviousName', change)
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
})

test('an address counts only when it is proved: one on the record that was never proved here finds nothing', async () => {
  await world.get().teachingRecords({ trn: '1000007', email: 'theirs@example.com', lastName: 'Unproved' })
  const journey = await aProvedJourney('mine@example.com')
  const outcome = await journey.giveNameAndDateOfBirth({ lastName: 'Unproved' })
  expect(outcome.journey?.outcome).toBe('NOT_FOUND_YET')
})

test('a record that is not active is not found', async () => {
  await world
    .get()
    .teachingRecords({ trn: '1000008', email: 'closed@example.com', lastName: 'Closed', active: false })
  const journey = await aProvedJourney('closed@example.com')
  expect((await journey.giveNameAndDateOfBirth({ lastName: 'Closed' })).journey?.outcome).toBe(
    'NOT_FOUND_YET',
  )
})

test('two records that both agree are no match', async () => {
  const facts = { email: 'twice@example.com', lastName: 'Twice' }
  await world.get().teachingRecords({ ...facts, trn: '1000009' }, { ...facts, trn: '1000010' })
  const journey = await aProvedJourney('twice@example.com')
  expect((await journey.giveNameAndDateOfBirth({ lastName: 'Twice' })).journey?.outcome).toBe('NOT_FOUND_YET')
})

test('a changed answer is matched again: the record that was found can be lost, and the questions go on', async () => {
  await world.get().teachingRecords({ trn: '1000011', email: 'again@example.com', lastName: 'Again' })
  const journey = await aProvedJourney('again@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Again' })
  const changed = await journey.answer('answerName', { firstName: 'Ada', middleName: '', lastName: 'Else' })
  expect(changed.journey).toMatchObject({ step: 'NATIONAL_INSURANCE_NUMBER', outcome: 'NOT_FOUND_YET' })
})

test.each([
  [
    'answerName',
    { firstName: '', middleName: '', lastName: '' },
    ['FIRST_NAME MISSING', 'LAST_NAME MISSING'],
  ],
  ['answerName', { firstName: 'Ada', middleName: '\ud800', lastName: 'B' }, ['MIDDLE_NAME CHARACTERS']],
  ['answerName', { firstName: 'A'.repeat(101), middleName: '', lastName: 'B' }, ['FIRST_NAME TOO_LONG']],
  ['answerPreviousName', { firstName: '', lastName: '' }, ['NAME_CHANGE MISSING']],
  [
    'answerPreviousName',
    { nameChange: 'CHANGED', firstName: '', lastName: 'Jo\ue000' },
    ['PREVIOUS_LAST_NAME CHARACTERS'],
  ],
  ['answerPreferredName', { preferredName: ' ' }, ['PREFERRED_NAME MISSING']],
  ['answerDateOfBirth', { day: '', month: '', year: '' }, ['DATE_OF_BIRTH MISSING']],
  ['answerDateOfBirth', { day: '', month: '1', year: '1990' }, ['DATE_OF_BIRTH_DAY MISSING']],
  ['answerDateOfBirth', { day: '31', month: '2', year: '1990' }, ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
  ['answerDateOfBirth', { day: '1', month: '1', year: '2030' }, ['DATE_OF_BIRTH IN_THE_FUTURE']],
  ['answerDateOfBirth', { day: '1', month: '1', year: '1899' }, ['DATE_OF_BIRTH TOO_LONG_AGO']],
  ['answerDateOfBirth', { day: '23', month: '11', year: '2010' }, ['DATE_OF_BIRTH TOO_YOUNG']],
  [
    'answerNationalInsuranceNumber',
    { nationalInsuranceNumber: '' },
    ['HAS_NATIONAL_INSURANCE_NUMBER MISSING'],
  ],
  [
    'answerNationalInsuranceNumber',
    { hasNationalInsuranceNumber: true, nationalInsuranceNumber: '' },
    ['NATIONAL_INSURANCE_NUMBER MISSING'],
  ],
  [
    'answerNationalInsuranceNumber',
    { hasNationalInsuranceNumber: true, nationalInsuranceNumber: 'QQ123456C' },
    ['NATIONAL_INSURANCE_NUMBER MALFORMED'],
  ],
  ['answerTrn', { trn: '' }, ['TRN_KNOWLEDGE MISSING']],
  ['answerTrn', { knowledge: 'KNOWN', trn: '' }, ['TRN MISSING']],
  ['answerTrn', { knowledge: 'KNOWN', trn: '123456' }, ['TRN MALFORMED']],
  ['answerQts', {}, ['HAS_QTS MISSING']],
  ['answerTrainingProvider', { ukprn: '' }, ['AWARDED_BY_PROVIDER MISSING']],
  [
    'answerTrainingProvider',
    { awardedByProvider: true, ukprn: '', name: 'A'.repeat(201) },
    ['TRAINING_PROVIDER TOO_LONG'],
  ],
])('%s with %j says %j and forgets nothing', async (mutation, input, problems) => {
  const journey = await aProvedJourney('wrong@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Wrong' })
  await journey.answer('answerNationalInsuranceNumber', {
    hasNationalInsuranceNumber: false,
    nationalInsuranceNumber: '',
  })
  await journey.answer('answerTrn', { knowledge: 'FORGOTTEN', trn: '' })
  await journey.answer('answerQts', { hasQts: true })
  const before = await journey.look()

  const outcome = await journey.answer(mutation, input)
  expect(outcome.problems?.map(({ field, reason }) => `${field} ${reason}`)).toEqual(problems)
  expect(await journey.look()).toEqual(before)
})

test('a question that has not been reached cannot be answered', async () => {
  const journey = await aJourney(world.get())
  const outcome = await journey.answer('answerTrn', { knowledge: 'KNOWN', trn: '1000001' })
  expect(outcome).toMatchObject({ __typename: 'StepRefused', journey: { step: 'EMAIL' } })
})

test('two tabs that answer at once both get an answer, and neither is lost', async () => {
  const journey = await aProvedJourney('tabs@example.com')
  await journey.giveNameAndDateOfBirth({ lastName: 'Tabs' })
  await Promise.all([
    journey.answer('answerPreferredName', { preferredName: 'Tab Bee' }),
    journey.answer('answerDateOfBirth', { day: '1', month: '2', year: '1980' }),
  ])
  expect((await journey.look())?.answers).toMatchObject({
    preferredName: 'Tab Bee',
    dateOfBirth: '1980-02-01',
  })
})

test.each([
  ['one that is not on the list', 'College of Nowhere', 'College of Nowhere'],
  ['none, because they do not know it', '  ', ''],
])('somebody trained by a provider goes on with %s', async (_what, name, kept) => {
  const journey = await aProvedJourney('provider@example.com')
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

test('somebody with one name is found under it, where the record has a dash for the other', async () => {
  await world
    .get()
    .teachingRecords({ trn: '1000031', email: 'one@example.com', firstName: 'Suharto', lastName: '-' })
  const journey = await aProvedJourney('one@example.com')
  await journey.answer('beginQuestions')
  const named = await journey.answer('answerName', {
    firstName: 'Suharto',
    middleName: '',
    lastName: '',
    hasOneName: true,
  })
  expect(named.journey?.answers).toMatchObject({
    firstName: 'Suharto',
    lastName: '',
    preferredNameSuggestions: ['Suharto'],
  })
  await journey.answer('answerPreviousName', { nameChange: 'NOT_CHANGED', firstName: '', lastName: '' })
  await journey.answer('answerPreferredName', { preferredName: 'Suharto' })
  const outcome = await journey.answer('answerDateOfBirth', { day: '10', month: '12', year: '1990' })
  expect(outcome.journey).toMatchObject({ step: 'CHECK_ANSWERS', outcome: 'RECORD_FOUND' })
  const result = await journey.confirm()
  expect(result.journey).toMatchObject({ step: 'RESULT', detailsThatDiffer: [] })
})
