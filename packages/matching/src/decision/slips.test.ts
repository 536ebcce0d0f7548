import { describe, expect, test } from 'vitest'
import { aPerson, aRecord } from '../facts/facts.builder.ts'
import type { PersonFacts } from '../facts/facts.ts'
import { nameRarity } from '../names/name-rarity.ts'
import { email, low, nino, outcome, provider, trn } from './decide.fixture.ts'
import { decide } from './decide.ts'

describe('a slip is forgiven beside enough that is right', () => {
  test.each<[string, PersonFacts]>([
    ['a letter in the last name', { lastName: "O'Brein" }],
    ['a letter in the first name', { firstName: 'Zoee' }],
    ['day and month swapped', { dateOfBirth: '1987-12-03' }],
    ['a digit of the date of birth', { dateOfBirth: '1987-03-13' }],
    ['the year after', { dateOfBirth: '1988-03-12' }],
    ['first and last name swapped', { firstName: "O'Brien", lastName: 'Zoë' }],
    ['a new last name that she does not tell', { lastName: 'Marsh' }],
    ['a new double-barrelled name', { lastName: "Marsh-O'Brien" }],
    ['only an initial', { firstName: 'Z' }],
    ['a decade of the date of birth', { dateOfBirth: '1967-03-12' }],
  ])('%s', (_, slip) => {
    const person = { ...aPerson({ ...nino, dateOfBirth: '1987-03-12' }), ...slip }
    expect(outcome(person, aRecord({ dateOfBirth: '1987-03-12' }))).toBe('matched')
  })

  test('a slip in the National Insurance number', () => {
    expect(outcome(aPerson({ nationalInsuranceNumber: 'AB123546C' }), aRecord())).toBe('matched')
  })

  test('two slips are forgiven beside the right number, or when more is right', () => {
    const person = aPerson({ lastName: "O'Brein", dateOfBirth: '1987-03-28' })
    expect(outcome({ ...person, ...trn }, aRecord())).toBe('insufficient')
    expect(outcome({ ...person, ...trn, ...provider }, aRecord())).toBe('matched')
    expect(outcome({ ...person, ...nino }, aRecord())).toBe('matched')
  })

  test('but not one in a TRN: the next number is another teacher’s, though it contradicts nothing', () => {
    expect(outcome(aPerson({ trn: '1000002' }), aRecord())).toBe('insufficient')
    expect(outcome(aPerson({ ...email, trn: '1000002' }), aRecord())).toBe('matched')
  })

  test('nor a TRN that is another teacher’s, when nothing but public facts says that it is a slip', () => {
    const person = aPerson({ ...provider, trn: '1000002' })
    const neighbour = aRecord({
      trn: '1000002',
      names: [{ firstName: 'Ada', lastName: 'Moss' }],
      dateOfBirth: null,
    })
    expect(outcome(person, aRecord())).toBe('matched')
    expect(low(person, aRecord(), neighbour)).toMatchObject({ refusedBy: ['trn-differs'] })
    expect(outcome({ ...person, ...email }, aRecord(), neighbour)).toBe('matched')
  })

  test.each<[string, PersonFacts]>([
    ['another last name, and a letter in the first', { firstName: 'Zoee', lastName: 'Marsh' }],
    ['the names swapped, with a slip in one', { firstName: "O'Brien", lastName: 'Zooe' }],
    ['the names swapped and one of them doubled', { firstName: "O'Brien Marsh", lastName: 'Zoe' }],
  ])('%s, beside the right National Insurance number and date of birth', (_, slip) => {
    expect(outcome({ ...aPerson(nino), ...slip }, aRecord())).toBe('matched')
  })

  test('and a pet name that no table knows, unless it is a name that a twin may have', () => {
    const rarity = nameRarity(
      {
        firstNames: new Map([
          ['zoe', 900],
          ['maya', 400],
        ]),
        lastNames: new Map([
          ['smith', 9_000],
          ['obrien', 300],
        ]),
      },
      100_000,
    )
    const called = (firstName: string) =>
      decide(aPerson({ ...nino, firstName }), [aRecord()], { policy: 'LOW', rarity }).outcome
    expect([called('Fizzle'), called('Maya')]).toEqual(['matched', 'insufficient'])
  })

  test('but not when neither half of the name is hers', () => {
    expect(outcome(aPerson({ ...nino, firstName: 'Fizzle', lastName: 'Marsh' }), aRecord())).toBe(
      'insufficient',
    )
  })
})

describe('contradictions that a slip explains', () => {
  test('another TRN beside the right number and date of birth is a slip', () => {
    expect(outcome(aPerson({ ...nino, trn: '7654321' }), aRecord())).toBe('matched')
  })

  test('another number beside the right TRN and date of birth is a slip', () => {
    expect(outcome(aPerson({ ...trn, nationalInsuranceNumber: 'CE654321A' }), aRecord())).toBe('matched')
  })

  test('a wrong date of birth beside number, name and address is a slip', () => {
    expect(outcome(aPerson({ ...nino, ...email, dateOfBirth: '1970-01-01' }), aRecord())).toBe('matched')
  })
})
