import { expect, test } from 'vitest'
import { givesEnough } from './person-facts.ts'

const name = { firstName: 'Ada', middleName: null, lastName: 'Byron' }
const nameChange = { change: 'CHANGED', previous: { firstName: 'Ada', lastName: 'King' } } as const
const email = { address: 'ada@example.com', isProved: true }

test.each([
  ['an address', { email, answers: {} }, false],
  ['an address, a name and one from before', { email, answers: { name, nameChange } }, false],
  ['an address, a name and a date of birth', { email, answers: { name, dateOfBirth: '1990-12-10' } }, true],
  [
    'the same, but the address is not proved',
    { email: { ...email, isProved: false }, answers: { name, dateOfBirth: '1990-12-10' } },
    false,
  ],
])('three identifiers are needed to find a record: %s', (_title, told, isEnough) => {
  expect(givesEnough(told)).toBe(isEnough)
})
