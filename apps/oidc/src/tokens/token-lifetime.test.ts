import { expect, test } from 'vitest'
import { refreshTokenSeconds } from './token-lifetime.ts'

const DAY = 24 * 60 * 60

test.each([
  ['a new one is good for a week', 0, 7 * DAY],
  ['one exchanged after three weeks is good for another week', 21 * DAY, 7 * DAY],
  ['exchanging does not carry a sign-in past thirty days', 28 * DAY, 2 * DAY],
  ['one exchanged in the last moment hardly lives', 30 * DAY, 1],
])('refresh tokens: %s', (_rule, familyAge, seconds) => {
  expect(refreshTokenSeconds(familyAge)).toBe(seconds)
})
