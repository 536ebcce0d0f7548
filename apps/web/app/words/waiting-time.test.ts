import { expect, test } from 'vitest'
import { clockTime, secondsUntil, timeOrDay, wholeMinute } from './waiting-time.ts'

const now = new Date('2026-07-01T09:00:00Z')

test.each([
  ['2026-07-01T09:00:30Z', '10:01am'],
  ['2026-07-01T09:15:00Z', '10:15am'],
  ['2026-07-01T22:59:00Z', '11:59pm'],
  ['2026-07-01T22:59:01Z', 'midnight on Thursday 2 July'],
  ['2026-12-01T09:00:00Z', '9am on Tuesday 1 December'],
])('%s is said as %s, in London and rounded up to the minute', (instant, said) => {
  // Browsers and Node.js differ in whether a comma follows the weekday.
  expect(timeOrDay(wholeMinute(new Date(instant)), now).replace(',', '')).toBe(said)
})

test.each([
  ['2026-07-01T23:00:00Z', 'midnight', 'hanner nos'],
  ['2026-07-01T23:01:00Z', '12:01am', '12:01am'],
  ['2026-07-01T11:00:00Z', 'midday', 'hanner dydd'],
  ['2026-07-01T12:00:00Z', '1pm', '1pm'],
  ['2026-07-01T12:30:00Z', '1:30pm', '1:30pm'],
])('%s is written %s, and %s in Welsh', (instant, english, welsh) => {
  expect(clockTime(new Date(instant))).toBe(english)
  expect(clockTime(new Date(instant), 'cy')).toBe(welsh)
})

test('a program is told whole seconds, and never to try again at once', () => {
  expect(secondsUntil(new Date('2026-07-01T09:00:29.001Z'), now)).toBe(30)
  expect(secondsUntil(now, now)).toBe(1)
  expect(secondsUntil(new Date('2026-07-01T08:00:00Z'), now)).toBe(1)
})
