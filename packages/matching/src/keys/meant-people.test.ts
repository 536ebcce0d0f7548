import { expect, test } from 'vitest'
import type { PersonFacts } from '../facts/facts.ts'
import { meantPeople } from './meant-people.ts'

const kate: PersonFacts = { firstName: 'Kate', lastName: 'Marsh', dateOfBirth: '1987-03-27' }

test.each<[string, PersonFacts]>([
  ['case and accents', { ...kate, firstName: 'KÁTE' }],
  ['another spelling of the first name', { ...kate, firstName: 'Katherine' }],
  ['another spelling of the last name', { ...kate, lastName: 'Marsch' }],
])('%s do not make another person', (_slip, spelt) => {
  expect(meantPeople(spelt)).toEqual(meantPeople(kate))
})

test.each<[string, PersonFacts]>([
  ['initial', { ...kate, firstName: 'Sam' }],
  ['last name', { ...kate, lastName: 'Okafor' }],
  ['date of birth', { ...kate, dateOfBirth: '1987-03-28' }],
])('another %s is another person', (_difference, other) => {
  expect(meantPeople(other)).not.toEqual(meantPeople(kate))
})

test.each<[string, PersonFacts]>([
  ['a previous name', { ...kate, lastName: 'Okafor', previousLastName: 'Marsh' }],
  ['a double name', { ...kate, lastName: 'Okafor-Marsh' }],
])('nobody gets round it by hiding a name in %s', (_place, hidden) => {
  expect(meantPeople(hidden)).toEqual(expect.arrayContaining(meantPeople(kate)))
})

test('without a name or a date of birth nobody is meant', () => {
  expect(meantPeople({ dateOfBirth: '1987-03-27' })).toEqual([])
  expect(meantPeople({ firstName: 'Kate', lastName: 'Marsh' })).toEqual([])
})
