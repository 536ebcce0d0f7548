import { expect, test } from 'vitest'
import { wrongWithCookie } from './cookie-rules.ts'

const safe = 'HttpOnly; SameSite=Lax; Secure'

test.each([
  `__Host-browser=1; Path=/; ${safe}`,
  `__Secure-journey=1; path=/interaction/x; expires=Thu, 01 Jan 1970 00:00:00 GMT; samesite=lax; secure; httponly`,
])('a cookie that only we can set, for ourselves, is right: %s', (line) => {
  expect(wrongWithCookie(line)).toEqual([])
})

test.each([
  ['no prefix', `journey=1; Path=/interaction/x; ${safe}`],
  ['the weaker prefix where the stronger is possible', `__Secure-account=1; Path=/; ${safe}`],
  ['the stronger prefix with a path, which browsers refuse', `__Host-account=1; Path=/account; ${safe}`],
  ['no path', `__Secure-account=1; ${safe}`],
  ['a domain', `__Secure-account=1; Path=/account; Domain=example.gov.uk; ${safe}`],
  ['no Secure', '__Host-browser=1; Path=/; HttpOnly; SameSite=Lax'],
  ['no HttpOnly', '__Host-browser=1; Path=/; Secure; SameSite=Lax'],
  ['no SameSite', '__Host-browser=1; Path=/; HttpOnly; Secure'],
  ['SameSite=None', '__Host-browser=1; Path=/; HttpOnly; Secure; SameSite=None'],
])('a cookie with %s is wrong', (_what, line) => {
  expect(wrongWithCookie(line).length).toBeGreaterThan(0)
})
