import { describe, expect, test } from 'vitest'
import { aPerson, aRecord } from '../facts/facts.builder.ts'
import type { PersonFacts, RecordFacts } from '../facts/facts.ts'
import { keySecret } from './key-secret.ts'
import { keysOf, queryKeysOf } from './keys.ts'

const secret = keySecret(Buffer.alloc(32, 1))
const finds = (person: PersonFacts, record: RecordFacts) => {
  const held = new Set(keysOf(record, secret))
  return queryKeysOf(person, secret).some((key) => held.has(key))
}

describe('a record is found without any number or address', () => {
  test.each<[string, PersonFacts, Partial<RecordFacts>?]>([
    ['as it is', {}],
    ['by another last name', { lastName: 'Marsh' }],
    [
      'by a former last name',
      { lastName: 'Marsh' },
      {
        names: [
          { firstName: 'Zoë', lastName: "O'Brien" },
          { firstName: 'Zoë', lastName: 'Marsh' },
        ],
      },
    ],
    ['with names swapped', { firstName: "O'Brien", lastName: 'Zoë' }],
    ['with day and month swapped', { dateOfBirth: '1987-03-12' }, { dateOfBirth: '1987-12-03' }],
    ['a digit of the day off', { dateOfBirth: '1987-03-28' }],
    ['a year off', { dateOfBirth: '1988-03-27' }],
    [
      'by a short form and another last name',
      { firstName: 'Kate', lastName: 'Marsh' },
      { names: [{ firstName: 'Catherine', lastName: "O'Brien" }] },
    ],
    [
      'by half of a double name',
      { firstName: 'Ada', lastName: 'Jones' },
      { names: [{ firstName: 'Zoë', lastName: 'Smith-Jones' }] },
    ],
    [
      'by a single name',
      { firstName: '', lastName: 'Suharto' },
      { names: [{ firstName: 'Suharto', lastName: '-' }] },
    ],
  ])('%s', (_, slip, held) => {
    expect(finds(aPerson(slip), aRecord({ nationalInsuranceNumber: null, email: null, ...held }))).toBe(true)
  })
})

test.each<[string, PersonFacts]>([
  ['National Insurance number', { nationalInsuranceNumber: 'ab 12 34 56 d' }],
  ['proved address', { verifiedEmail: 'ZOE+npq@example.org' }],
  ['TRN', { trn: 'RP 10/00001' }],
])('a record is found by the %s alone', (_, person) => expect(finds(person, aRecord())).toBe(true))

test('other people’s records are not', () => {
  expect(finds(aPerson({ firstName: 'Ada', lastName: 'Moss', dateOfBirth: '1960-02-01' }), aRecord())).toBe(
    false,
  )
})

test('a key fits PostgreSQL’s bigint, comes once, and means nothing without the secret', () => {
  const keys = keysOf(aRecord(), secret)
  for (const key of keys) expect(BigInt.asIntN(64, key)).toBe(key)
  expect(new Set(keys).size).toBe(keys.length)
  const others = new Set(keysOf(aRecord(), keySecret(Buffer.alloc(32, 2))))
  expect(keys.filter((key) => others.has(key))).toEqual([])
})

test('a secret that is too short is refused', () =>
  expect(() => keySecret(Buffer.alloc(16))).toThrow(RangeError))
