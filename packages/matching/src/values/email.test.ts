import { expect, test } from 'vitest'
import { compareEmails } from './email.ts'

test.each([
  ['jo.bloggs@example.org', 'exact'],
  ['jo.bloggs@example.com', 'same-local-part'],
  ['jo.bloggs+npq@example.org', 'same-local-part'],
  ['sam@example.org', 'different'],
])('beside jo.bloggs@example.org, %s is %s', (address, level) => {
  expect(compareEmails('jo.bloggs@example.org', address)).toBe(level)
})
