import { expect, test } from 'vitest'
import { daysIn, daysOfPeriod, daysToCount, monthsBefore, type Period } from './counted-days.ts'

test.each<[Period, string, string, string]>([
  ['WEEK', '2026-11-28', '2026-11-16', '2026-11-22'], // a Saturday
  ['WEEK', '2026-11-29', '2026-11-16', '2026-11-22'], // its Sunday is not over
  ['WEEK', '2026-11-30', '2026-11-23', '2026-11-29'],
  ['FOUR_WEEKS', '2026-11-28', '2026-10-26', '2026-11-22'],
  ['TWELVE_WEEKS', '2026-11-28', '2026-08-31', '2026-11-22'],
  ['YEAR', '2026-11-28', '2025-11-24', '2026-11-22'],
])('%s on %s is %s to %s', (period, today, from, until) => {
  expect(daysOfPeriod(period, today)).toEqual({ from, until })
})

test('months are whole, and go back over the new year', () => {
  expect(monthsBefore('2027-02-01', 3)).toEqual([
    { from: '2027-01-01', until: '2027-01-31' },
    { from: '2026-12-01', until: '2026-12-31' },
    { from: '2026-11-01', until: '2026-11-30' },
  ])
})

test('the six days before today are counted', () => {
  const days = daysToCount('2026-03-03')
  expect(days).toEqual({ from: '2026-02-25', until: '2026-03-02' })
  expect(daysIn(days)).toBe(6)
})
