import { expect, test } from 'vitest'
import { isSharedMailbox } from './shared-mailbox.ts'

// Design history, "Shared emails": the 39 names, in its order.
const names = [
  ...['headteacher', 'head.teacher', 'head', 'ht', 'principal', 'headofschool', 'headmistress', 'headspa'],
  ...['headteacherpa', 'pa', 'deputy', 'deputyhead', 'exechead', 'ceo', 'cfo', 'coo', 'info', 'office'],
  ...['office1', 'reception', 'secretary', 'admin', 'admin1', 'admin2', 'administration', 'adminoffice'],
  ...['schooloffice', 'schoolmanager', 'businessmanager', 'post', 'contact', 'enquiries', 'enquiry'],
  ...['generalenquiries', 'school', 'academy', 'bursar', 'finance', 'hr'],
]

test('there are 39 names of shared mailboxes', () => {
  expect(new Set(names).size).toBe(39)
})

test.each(names)('%s@ is shared, in capitals too and with a tag', (name) => {
  expect(isSharedMailbox(`${name}@hilltop.sch.uk`)).toBe(true)
  expect(isSharedMailbox(`${name.toUpperCase()}@Hilltop.sch.uk`)).toBe(true)
  expect(isSharedMailbox(`${name}+jo@hilltop.sch.uk`)).toBe(true)
})

test.each([
  'james.badminton@example.org',
  'heather@example.org',
  'paul.head@example.org',
  'head.jo@example.org',
  'office2@example.org',
  'admin-jo@example.org',
  '+office@example.org',
  'jo+office@example.org',
  'jo@office.example.org',
])('%s is a person’s own', (address) => {
  expect(isSharedMailbox(address)).toBe(false)
})
