import { expect, test } from 'vitest'
import { shownChanges } from './shown-change.ts'

const facts = {
  name: { before: 'Ada Byron', after: 'Ada Lovelace' },
  dateOfBirth: { before: '1990-12-10', after: '1990-12-01' },
  emailAddress: { before: null, after: 'ada@example.com' },
}

test('names are shown; a date of birth and an address are not, until they are revealed', () => {
  expect(shownChanges(facts, new Set())).toEqual([
    { fact: 'name', before: 'Ada Byron', after: 'Ada Lovelace', isHidden: false },
    { fact: 'dateOfBirth', before: null, after: null, isHidden: true },
    { fact: 'emailAddress', before: null, after: 'a***@***.com', isHidden: true },
  ])
  expect(shownChanges(facts, new Set(['DATE_OF_BIRTH']))).toMatchObject([
    { fact: 'name' },
    { fact: 'dateOfBirth', before: '1990-12-10', after: '1990-12-01', isHidden: false },
    { fact: 'emailAddress', isHidden: true },
  ])
})
