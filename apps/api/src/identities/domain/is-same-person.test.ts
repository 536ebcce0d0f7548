import { expect, test } from 'vitest'
import { isSamePerson } from './is-same-person.ts'

const staff = {
  id: '1',
  emailAddress: 'zoe.adams@education.example',
  firstName: 'Zoë',
  middleName: null,
  lastName: 'Adams',
  dateOfBirth: '1985-02-03',
}
const teacher = { ...staff, id: '2', emailAddress: 'zoe@example.com' }

test.each([
  ['the very identity is theirs', { ...staff }, true],
  ['another identity with their name and date of birth is theirs', { ...teacher, firstName: 'ZOE' }, true],
  [
    'another identity with their mailbox is theirs',
    { ...teacher, lastName: 'Other', emailAddress: 'ZOE.ADAMS@education.example' },
    true,
  ],
  [
    'an identity with another date of birth is another person’s',
    { ...teacher, dateOfBirth: '1985-02-04' },
    false,
  ],
  ['an identity with another first name is another person’s', { ...teacher, firstName: 'Ann' }, false],
])('%s', (_title, other, isTheirs) => {
  expect(isSamePerson(staff, other, (address) => address.toLowerCase())).toBe(isTheirs)
})
