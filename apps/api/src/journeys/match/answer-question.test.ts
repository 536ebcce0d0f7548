import { beforeAll, describe, expect, test } from 'vitest'
import type { TestJourney } from '../../testing/a-journey.ts'
import { useWorld } from '../../testing/a-world.ts'
import { aProvedJourney } from '../../testing/begun-journeys.ts'
import { aFullJourney, HUGE, named, wrong } from '../../testing/typed-inputs.ts'

// What the questions take and what they refuse. Names and National Insurance numbers stand beside their own.
const world = useWorld()
let journey: TestJourney
beforeAll(async () => {
  journey = await aFullJourney(world.get())
})

describe('a date of birth', () => {
  // The clock of these tests stands on 22 November 2026.
  test.each(
    named([
      [['29', '2', '1992'], '1992-02-29'],
      [['29', '2', '2000'], '2000-02-29'],
      [['1', '1', '1900'], '1900-01-01'],
      [['22', '11', '2010'], '2010-11-22'],
      [['7', 'March', '1987'], '1987-03-07'],
      [['7', 'mar', '1987'], '1987-03-07'],
      [['7', 'MARCH', '1987'], '1987-03-07'],
      [['7', 'three', '1987'], '1987-03-07'],
      [[' 07 ', '３', '١٩٨٧'], '1987-03-07'],
      [['27/3/1987', '', ''], '1987-03-27'],
      [['27th', '3', '1987'], '1987-03-27'],
      [['1987-03-27', '', ''], '1987-03-27'],
      [['', '', '27/3/87'], '1987-03-27'],
    ]),
  )('%s is taken', async (_, [day, month, year], date) => {
    const taken = await journey.answer('answerDateOfBirth', { day, month, year })
    expect(taken.journey?.answers.dateOfBirth).toBe(date)
  })

  test.each(
    named([
      [['31', '2', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['30', '2', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['31', '4', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['0', '1', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['32', '1', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['1', '13', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['29', '2', '1990'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['29', '2', '1900'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['23', '11', '2026'], ['DATE_OF_BIRTH IN_THE_FUTURE']],
      [['1', '1', '2999'], ['DATE_OF_BIRTH IN_THE_FUTURE']],
      [['1', '1', '99999'], ['DATE_OF_BIRTH_YEAR YEAR_DIGITS']],
      [['1', '1', '90'], ['DATE_OF_BIRTH_YEAR YEAR_DIGITS']],
      [['1', '1', '1'], ['DATE_OF_BIRTH_YEAR YEAR_DIGITS']],
      [['1', '1', '0090'], ['DATE_OF_BIRTH_YEAR YEAR_DIGITS']],
      [['31', '12', '1899'], ['DATE_OF_BIRTH TOO_LONG_AGO']],
      [['23', '11', '2010'], ['DATE_OF_BIRTH TOO_YOUNG']],
      [['', '', ''], ['DATE_OF_BIRTH MISSING']],
      [
        ['27', '', ''],
        ['DATE_OF_BIRTH_MONTH MISSING', 'DATE_OF_BIRTH_YEAR MISSING'],
      ],
      [
        ['', '3', ''],
        ['DATE_OF_BIRTH_DAY MISSING', 'DATE_OF_BIRTH_YEAR MISSING'],
      ],
      [
        ['', '', '1987'],
        ['DATE_OF_BIRTH_DAY MISSING', 'DATE_OF_BIRTH_MONTH MISSING'],
      ],
      [['27/3', '', ''], ['DATE_OF_BIRTH_YEAR MISSING']],
      [['27/3/15', '', ''], ['DATE_OF_BIRTH_YEAR YEAR_DIGITS']],
      [['27/3/1987 12:00', '', ''], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['-5', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['5.5', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['1e1', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['0x10', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['x', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['3', '27', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['1987-03-27T00:00:00Z', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['5\u0000', '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['5', '3\ud800', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
      [['9'.repeat(HUGE), '3', '1987'], ['DATE_OF_BIRTH NOT_A_REAL_DATE']],
    ]),
  )('%s is refused, at the box that is wrong', async (_, [day, month, year], problems) => {
    expect(wrong(await journey.answer('answerDateOfBirth', { day, month, year }))).toEqual(problems)
  })
})

describe('a teacher reference number', () => {
  const answer = (trn: string) => journey.answer('answerTrn', { knowledge: 'KNOWN', trn })

  test.each(
    named([
      ['1234567', '1234567'],
      ['12/34567', '1234567'],
      ['RP 12/34567', '1234567'],
      ['12 34 567', '1234567'],
      ['RP99/12345.', '9912345'],
      ['1,234,567', '1234567'],
      ['DfE number 1234567', '1234567'],
      ['0001234', '0001234'],
      ['١٢٣٤٥٦٧', '1234567'],
    ]),
  )('%s is taken', async (_, typed, trn) => {
    expect((await answer(typed)).journey?.answers.trn).toBe(trn)
  })

  test.each(
    named([
      ['', 'MISSING'],
      ['123456', 'MALFORMED'],
      ['12345678', 'MALFORMED'],
      ['teacher', 'MALFORMED'],
      ['1234567 1234567', 'MALFORMED'],
      ['1234567 or 7654321', 'MALFORMED'],
      ['11 A1 11 11', 'MALFORMED'],
      ['123456\u0000', 'MALFORMED'],
      ['123456\ud800', 'MALFORMED'],
      ['7'.repeat(HUGE), 'MALFORMED'],
      ["1' OR '1'='1", 'MALFORMED'],
    ]),
  )('%s is refused', async (_, typed, reason) => {
    expect(wrong(await answer(typed))).toEqual([`TRN ${reason}`])
  })
})

describe('a choice', () => {
  test.each([
    ['answerPreviousName', { firstName: '', lastName: '' }, 'NAME_CHANGE MISSING'],
    [
      'answerNationalInsuranceNumber',
      { nationalInsuranceNumber: 'AB123456C' },
      'HAS_NATIONAL_INSURANCE_NUMBER MISSING',
    ],
    ['answerTrn', { trn: '1234567' }, 'TRN_KNOWLEDGE MISSING'],
    ['answerQts', {}, 'HAS_QTS MISSING'],
    ['answerTrainingProvider', { ukprn: '' }, 'AWARDED_BY_PROVIDER MISSING'],
  ])('that was not made in %s is asked for', async (mutation, input, problem) => {
    expect(wrong(await journey.answer(mutation, input))).toEqual([problem])
  })

  test.each([
    ['answerTrn', { knowledge: 'MAYBE', trn: '' }],
    ['answerTrn', { knowledge: ['KNOWN', 'NONE'], trn: '' }],
    ['answerQts', { hasQts: 'yes' }],
    ['answerPreviousName', { nameChange: '__proto__', firstName: '', lastName: '' }],
  ])('in %s that we never offered (%j) is refused at the door', async (mutation, input) => {
    await expect(journey.answer(mutation, input)).rejects.toThrow(/Variable "\$input"/)
  })

  test('with fields that nobody asked for is refused at the door', async () => {
    const extra = { hasQts: true, role: 'admin' }
    await expect(journey.answer('answerQts', extra)).rejects.toThrow(/Variable "\$input"/)
  })
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
  const journey = await aProvedJourney(world.get(), 'wrong@example.com')
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
