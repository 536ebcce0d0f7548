import { expect, test } from 'vitest'
import { clockTime, dateAndTime } from './clock-time.ts'

test.each([
  ['2026-09-01T16:30:00Z', '5:30pm'],
  ['2026-09-01T09:00:00Z', '10am'],
  ['2026-09-01T23:00:00Z', 'midnight'],
  ['2026-09-01T23:01:00Z', '12:01am'],
  ['2026-09-01T11:00:00Z', 'midday'],
])('%s is written %s, in London', (instant, said) => {
  expect(clockTime(new Date(instant))).toBe(said)
})

test('a time with its day is written “midnight on 2 September 2026”', () => {
  expect(dateAndTime(new Date('2026-09-01T23:00:00Z'))).toBe('midnight on 2 September 2026')
})
