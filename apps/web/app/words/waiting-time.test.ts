import { expect, test } from 'vitest'
import { secondsUntil, waitingTime } from './waiting-time.ts'

const now = new Date('2026-07-01T09:00:00Z')

test.each([
  ['2026-07-01T09:00:30Z', '10:01am'],
  ['2026-07-01T09:15:00Z', '10:15am'],
  ['2026-07-01T22:59:00Z', '11:59pm'],
  ['2026-07-01T22:59:01Z', '12:00am on Thursday 2 July'],
  ['2026-12-01T09:00:00Z', '9:00am on Tuesday 1 December'],
])('%s is said as %s, in London and rounded up to the minute', (instant, said) => {
  // Browsers and Node.js differ in whether a comma follows the weekday.
  expect(waitingTime(new Date(instant), now).replace(',', '')).toBe(said)
})

test('a program is told whole seconds, and never to try again at once', () => {
  expect(secondsUntil(new Date('2026-07-01T09:00:29.001Z'), now)).toBe(30)
  expect(secondsUntil(now, now)).toBe(1)
  expect(secondsUntil(new Date('2026-07-01T08:00:00Z'), now)).toBe(1)
})
