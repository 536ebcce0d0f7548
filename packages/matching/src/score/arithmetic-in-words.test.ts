import { expect, test } from 'vitest'
import { comparablePerson } from '../comparison/comparable-person.ts'
import { compare } from '../comparison/compare.ts'
import { aPerson, aRecord } from '../facts/facts.builder.ts'
import { unknownRarity } from '../names/name-rarity.ts'
import { arithmeticInWords } from './arithmetic-in-words.ts'
import { score } from './score.ts'

test('an agent reads the arithmetic in words', () => {
  const person = aPerson({ nationalInsuranceNumber: 'AB123456C', dateOfBirth: '1987-03-28' })
  const { arithmetic } = score(compare(comparablePerson(person), aRecord(), unknownRarity))
  expect(arithmeticInWords(arithmetic)).toEqual([
    'Before anything is known: any one record is most likely another person’s (−21.5)',
    'First name: the same (+7.5)',
    'Last name: the same (+9)',
    'Date of birth: one digit differs, or two are the other way round (+3)',
    'National Insurance number: the same (+18)',
  ])
})
