import { expect, test } from 'vitest'
import { londonDate } from './calendar-date.ts'

test.each([
  ['2026-01-31T23:59:59Z', '2026-01-31', 'in winter London keeps UTC'],
  ['2026-06-30T22:59:59Z', '2026-06-30', 'in summer it is ahead'],
  ['2026-06-30T23:00:00Z', '2026-07-01', 'so a day begins an hour early'],
  ['2026-12-31T23:59:59Z', '2026-12-31', 'and a year does not'],
])('%s is %s in London: %s', (instant, date) => expect(londonDate(new Date(instant))).toBe(date))
