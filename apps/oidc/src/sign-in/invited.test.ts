import { expect, test } from 'vitest'
import { hasInvitation } from './invited.ts'

// Of the two names the web sets one, and drops that one only.
test.each([
  ['https://identity.example', '__Host-invitation=opened', true],
  ['https://identity.example', '__Host-session=s; __Host-invitation=opened', true],
  ['https://identity.example', 'invitation=planted', false],
  ['https://identity.example', '__Secure-invitation=planted', false],
  ['http://localhost:3000', 'invitation=opened', true],
  ['http://localhost:3000', '__Host-invitation=planted', false],
  ['http://localhost:3000', undefined, false],
])('at %s the cookies “%s” bring an invitation: %s', (origin, cookies, isBrought) => {
  expect(hasInvitation(cookies, new URL(origin))).toBe(isBrought)
})
