import { expect, test } from 'vitest'
import type { PersonFacts } from '../facts/facts.ts'
import { nameKeys, personKeys } from './person-keys.ts'

/** Guesses that share a key are counted together. */
const areOne = (one: PersonFacts, other: PersonFacts) =>
  personKeys(one).some((key) => personKeys(other).includes(key))

const kate: PersonFacts = { firstName: 'Kate', lastName: 'Marsh', dateOfBirth: '1987-03-27' }

test.each<[string, PersonFacts]>([
  ['case and accents', { ...kate, firstName: 'KÁTE' }],
  ['another spelling of the first name', { ...kate, firstName: 'Katherine' }],
  ['another spelling of the last name', { ...kate, lastName: 'Marsch' }],
])('%s do not make another person', (_slip, spelt) => {
  expect(areOne(spelt, kate)).toBe(true)
})

test.each<[string, PersonFacts]>([
  ['initial', { ...kate, firstName: 'Sam' }],
  ['last name', { ...kate, lastName: 'Okafor' }],
  ['date of birth', { ...kate, dateOfBirth: '1987-03-28' }],
])('another %s is another person', (_difference, other) => {
  expect(areOne(other, kate)).toBe(false)
})

test.each<[string, PersonFacts]>([
  ['a previous name', { ...kate, lastName: 'Okafor', previousLastName: 'Marsh' }],
  ['a double name', { ...kate, lastName: 'Okafor-Marsh' }],
  ['one box', { ...kate, firstName: 'Kate Marsh', lastName: '' }],
  ['both boxes', { ...kate, firstName: 'Kate Marsh', lastName: 'Marsh' }],
])('a guesser does not get round it by hiding a name in %s', (_place, hidden) => {
  expect(areOne(hidden, kate)).toBe(true)
})

test('a guesser does not get round it by writing the names the other way round', () => {
  expect(personKeys({ ...kate, firstName: 'Marsh', lastName: 'Kate' })).toEqual(personKeys(kate))
})

test('another date of birth is another person of the same name', () => {
  const other = { ...kate, dateOfBirth: '1987-03-28' }
  expect(nameKeys(other)).toEqual(nameKeys(kate))
  expect(personKeys(other)).toHaveLength(nameKeys(other).length)
})

test('without a name or a date of birth there is no key', () => {
  expect(personKeys({ dateOfBirth: '1987-03-27' })).toEqual([])
  expect(personKeys({ firstName: 'Kate', lastName: 'Marsh' })).toEqual([])
})
