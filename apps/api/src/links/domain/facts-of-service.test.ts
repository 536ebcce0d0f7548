import { expect, test } from 'vitest'
import type { Answers } from '../../answers/domain/answers.ts'
import { differingKinds, type ServiceFacts, withServiceFacts } from './facts-of-service.ts'

const answers: Answers = {
  name: { firstName: 'Ada', middleName: null, lastName: 'Byron' },
  nameChange: { change: 'NOT_CHANGED', previous: null },
  dateOfBirth: '1990-12-10',
  nationalInsuranceNumber: null,
}
const facts: ServiceFacts = {
  name: { firstName: 'Augusta Ada', middleName: null, lastName: 'Byron' },
  previousLastName: null,
  dateOfBirth: '1990-12-10',
  nationalInsuranceNumber: null,
  trn: null,
}
const named = (lastName: string) => ({ name: { firstName: 'Ada', middleName: null, lastName } })

test.each<[string, Partial<Answers>, Partial<ServiceFacts>, string[]]>([
  ['the same person', {}, {}, []],
  ['a name in other letters', named('O’Byrön'), named('obyron'), []],
  ['a last name that is their previous one there', {}, { ...named('King'), previousLastName: 'Byron' }, []],
  [
    'a last name that they had before',
    { nameChange: { change: 'CHANGED', previous: { firstName: null, lastName: 'King' } } },
    named('King'),
    [],
  ],
  ['another last name', {}, named('King'), ['name']],
  ['another date', {}, { dateOfBirth: '1990-12-11' }, ['dateOfBirth']],
  [
    'another number',
    { nationalInsuranceNumber: 'AB123456C' },
    { nationalInsuranceNumber: 'AB123456D' },
    ['nationalInsuranceNumber'],
  ],
  ['a number that the person left out', {}, { nationalInsuranceNumber: 'AB123456D' }, []],
  ['a number that the service left out', { nationalInsuranceNumber: 'AB123456C' }, {}, []],
  ['everything', {}, { ...named('King'), dateOfBirth: '1980-01-01' }, ['name', 'dateOfBirth']],
])('%s', (_what, said, stated, kinds) => {
  expect(differingKinds({ ...answers, ...said }, { ...facts, ...stated })).toEqual(kinds)
})

test('a service adds what the person left out', () => {
  const stated = {
    ...facts,
    name: { ...facts.name, middleName: 'May' },
    previousLastName: 'King',
    nationalInsuranceNumber: 'AB123456C',
    trn: '1000001',
  }
  expect(withServiceFacts(answers, stated)).toEqual({
    name: { firstName: 'Ada', middleName: 'May', lastName: 'Byron' },
    nameChange: { change: 'CHANGED', previous: { firstName: null, lastName: 'King' } },
    dateOfBirth: '1990-12-10',
    nationalInsuranceNumber: 'AB123456C',
    trn: { knowledge: 'KNOWN', trn: '1000001' },
  })
})

test('what the person said stands', () => {
  const said: Answers = {
    ...answers,
    name: { firstName: 'Ada', middleName: 'Ann', lastName: 'Byron' },
    nameChange: { change: 'CHANGED', previous: { firstName: null, lastName: 'Lovelace' } },
    nationalInsuranceNumber: 'AB123456C',
  }
  const stated = { ...facts, name: { ...facts.name, middleName: 'May' }, previousLastName: 'King' }
  expect(withServiceFacts(said, stated)).toEqual(said)
})

test('of another person nothing is added', () => {
  const stated = { ...facts, dateOfBirth: '1980-01-01', trn: '1000001', nationalInsuranceNumber: 'AB123456C' }
  expect(withServiceFacts(answers, stated)).toBe(answers)
})
