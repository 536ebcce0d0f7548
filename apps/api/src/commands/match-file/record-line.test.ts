import { expect, test } from 'vitest'
import { readHeader, readRecordLine, recordColumns } from './record-line.ts'

const good = {
  trn: '1000001',
  first_name: 'Zoë',
  middle_name: 'Anne',
  last_name: "O'Brien",
  previous_names: 'Zoë Marsh|Zoë Anne De Souza',
  date_of_birth: '1987-03-27',
  nino: 'AB 12 34 56 C',
  email: 'zoe@example.org',
  itt_provider_ukprn: '10000001',
  active: 'true',
}
const read = (changes: Partial<typeof good> = {}) => {
  const row = { ...good, ...changes }
  return readRecordLine(recordColumns.map((column) => row[column]))
}

test('a whole row is a record', () => {
  expect(read()).toMatchObject({
    trn: '1000001',
    active: true,
    firstName: 'Zoë',
    middleName: 'Anne',
    lastName: "O'Brien",
    previousNames: [
      { firstName: 'Zoë', lastName: 'Marsh' },
      { firstName: 'Zoë Anne', lastName: 'De Souza' },
    ],
    dateOfBirth: '1987-03-27',
    nationalInsuranceNumber: 'AB 12 34 56 C',
    email: 'zoe@example.org',
    trainingProviders: [{ ukprn: '10000001' }],
  })
})

test('what may be unknown may be empty: it is then absent, not equal to another empty one', () => {
  const blank = {
    middle_name: '',
    previous_names: '',
    date_of_birth: '',
    nino: '',
    email: '',
    itt_provider_ukprn: '',
  }
  expect(read(blank)).toMatchObject({
    middleName: null,
    previousNames: [],
    dateOfBirth: null,
    nationalInsuranceNumber: null,
    email: null,
    trainingProviders: [],
  })
  expect(read({ first_name: '' })).toMatchObject({ firstName: '', lastName: "O'Brien" })
})

test.each(['true', 'TRUE', 't', 'yes', '1'])('%s means active', (active) => {
  expect(read({ active })).toMatchObject({ active: true })
})
test.each(['false', 'False', 'f', 'no', '0'])('%s means not active', (active) => {
  expect(read({ active })).toMatchObject({ active: false })
})

test.each([
  ['six digits for a TRN', { trn: '100001' }, 'trn'],
  ['letters for a TRN', { trn: '10OOOO1' }, 'trn'],
  ['no TRN', { trn: '' }, 'trn'],
  ['no name at all', { first_name: ' ', last_name: '' }, 'name'],
  ['a day that the calendar has not', { date_of_birth: '1987-02-30' }, 'date_of_birth'],
  ['a date the British way', { date_of_birth: '27/03/1987' }, 'date_of_birth'],
  ['a National Insurance number with a letter too many', { nino: 'ABC123456C' }, 'nino'],
  ['an email address without @', { email: 'zoe.example.org' }, 'email'],
  ['a provider’s name for its number', { itt_provider_ukprn: 'Example University' }, 'itt_provider_ukprn'],
  ['half of a previous name', { previous_names: 'Marsh' }, 'previous_names'],
  ['something else for active', { active: 'maybe' }, 'active'],
  ['nothing for active', { active: '' }, 'active'],
  ['bytes that are not UTF-8', { last_name: 'O\ufffdBrien' }, 'UTF-8'],
  ['a NUL', { last_name: 'O\0Brien' }, 'NUL'],
])('a row with %s cannot be used, and the reason does not repeat it', (_what, change, named) => {
  const row = read(change)
  expect(row).toHaveProperty('problem')
  const { problem } = row as { problem: string }
  expect(problem).toContain(named)
  const [value = ''] = Object.values(change)
  if (value.length > 4) expect(problem).not.toContain(value)
})

test('the columns may come in any order, and those that may be empty may be missing', () => {
  const columns = readHeader(['Active ', 'last_name', 'first_name', 'date_of_birth', 'trn']) ?? []
  expect(readRecordLine(['yes', "O'Brien", 'Zoë', '1987-03-27', '1000001'], columns)).toMatchObject({
    trn: '1000001',
    firstName: 'Zoë',
    lastName: "O'Brien",
    email: null,
    previousNames: [],
    active: true,
  })
})

test.each([
  ['a column that we do not know', [...recordColumns, 'school']],
  ['a column twice', [...recordColumns, 'nino']],
  ['no dates of birth', recordColumns.filter((column) => column !== 'date_of_birth')],
])('a first line with %s is not guessed at', (_what, header) => expect(readHeader(header)).toBeNull())

test('a row with a column too few or too many cannot be used', () => {
  expect(readRecordLine(Array(9).fill('x'))).toEqual({ problem: '9 columns instead of 10' })
  expect(readRecordLine(Array(11).fill('x'))).toEqual({ problem: '11 columns instead of 10' })
})
