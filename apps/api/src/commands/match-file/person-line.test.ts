import { expect, test } from 'vitest'
import { readPersonLine } from './person-line.ts'

const read = (person: unknown) => readPersonLine(JSON.stringify(person))

test('everything that a person may say is read', () => {
  const person = {
    id: 'p1',
    email: 'zoe@example.org',
    emailVerified: true,
    firstName: 'Zoë',
    lastName: "O'Brien",
    previousFirstName: 'Zoë',
    previousLastName: 'Marsh',
    dateOfBirth: '1987-03-27',
    nationalInsuranceNumber: 'AB 12 34 56 C',
    trn: '1000001',
    ittProviderUkprn: '10000001',
  }
  const { id, email, emailVerified, ittProviderUkprn, ...answers } = person
  expect(read(person)).toEqual({
    id,
    facts: { ...answers, verifiedEmail: email, trainingProviderUkprn: ittProviderUkprn },
  })
})

test('all but the id may be missing, null or empty', () => {
  expect(read({ id: 'p1' })).toEqual({ id: 'p1', facts: {} })
  expect(read({ id: 7, firstName: null, trn: '', dateOfBirth: '' })).toEqual({ id: 7, facts: {} })
})

test.each([false, null, undefined])(
  'an email address that is not proved (%s) says nothing',
  (emailVerified) => {
    expect(read({ id: 'p1', email: 'zoe@example.org', emailVerified })).toEqual({ id: 'p1', facts: {} })
  },
)

test('a slip in a number is the person’s, and is read as it is', () => {
  expect(read({ id: 'p1', trn: '100001', nationalInsuranceNumber: 'AB12345' })).toMatchObject({
    facts: { trn: '100001', nationalInsuranceNumber: 'AB12345' },
  })
})

test('stray spaces do not matter, nor whether digits are written as a number', () => {
  const line = {
    id: 'p1',
    firstName: ' Zoë ',
    dateOfBirth: ' 1987-03-27 ',
    trn: 1000001,
    ittProviderUkprn: 10000001,
  }
  expect(read(line)).toEqual({
    id: 'p1',
    facts: { firstName: 'Zoë', dateOfBirth: '1987-03-27', trn: '1000001', trainingProviderUkprn: '10000001' },
  })
})

test.each([
  ['no JSON', '{"id": "p1"', 'JSON'],
  ['no object', '["p1"]', 'JSON'],
  ['no id', '{"firstName": "Zoë"}', 'id'],
  ['an empty id', '{"id": ""}', 'id'],
  ['a number for a name', '{"id": "p1", "lastName": 7}', 'lastName'],
  ['a word for a yes', '{"id": "p1", "emailVerified": "yes"}', 'emailVerified'],
  ['a day that the calendar has not', '{"id": "p1", "dateOfBirth": "1987-02-30"}', 'dateOfBirth'],
  ['a date the British way', '{"id": "p1", "dateOfBirth": "27/03/1987"}', 'dateOfBirth'],
  ['bytes that are not UTF-8', '{"id": "p1", "lastName": "O\ufffdBrien"}', 'UTF-8'],
])('a line with %s cannot be used, and the reason does not repeat it', (_what, line, named) => {
  const person = readPersonLine(line)
  expect(person).toHaveProperty('problem')
  const { problem } = person as { problem: string }
  expect(problem).toContain(named)
  expect(problem).not.toMatch(/1987|Brien/)
})
