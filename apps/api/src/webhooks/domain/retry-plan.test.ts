import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAUSES_MS, pauseAfter, wishOf } from './retry-plan.ts'

const NOW = new Date('2026-11-28T10:00:00Z')
const HOUR_MS = 60 * 60 * 1000
const EVEN = 0.5

test('ten tries within 75 hours, 35 minutes and 5 seconds, and none after that', () => {
  const pauses = Array.from({ length: 9 }, (_none, index) => pauseAfter(index + 1, null, EVEN))
  expect(pauses).toEqual([...PAUSES_MS])
  expect(pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0)).toBe(
    75 * HOUR_MS + 35 * 60_000 + 5_000,
  )
  expect(pauseAfter(10, null, EVEN)).toBeNull()
})

test('a pause is spread over a fifth of itself', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, chance) => {
        const pause = PAUSES_MS[attempt - 1] ?? 0
        const drawn = pauseAfter(attempt, null, chance) ?? 0
        expect(drawn).toBeGreaterThanOrEqual(Math.floor(pause * 0.9))
        expect(drawn).toBeLessThanOrEqual(Math.ceil(pause * 1.1))
      },
    ),
  )
})

describe('a receiver that says when to come back', () => {
  test.each([
    ['is waited for when that is longer than the plan', 1, HOUR_MS, HOUR_MS],
    ['is not asked sooner than the plan says', 4, 1_000, PAUSES_MS[3]],
    ['is waited for a day at most', 1, 90 * HOUR_MS, 24 * HOUR_MS],
    ['cannot have more tries than there are', 10, 1_000, null],
  ])('%s', (_title, attempt, wishMs, pause) => {
    expect(pauseAfter(attempt, wishMs, EVEN)).toBe(pause)
  })

  test.each([
    [429, '120', 120_000],
    [503, ' 1 ', 1_000],
    [429, 'Sat, 28 Nov 2026 10:00:30 GMT', 30_000],
    [429, 'Sat, 28 Nov 2026 09:00:00 GMT', 0],
    [429, 'soon', null],
    [429, '-5', null],
    [429, '1e9', null],
    [429, undefined, null],
    [500, '120', null],
    [null, '120', null],
  ])('status %s with Retry-After %s asks for %s ms', (status, retryAfter, wishMs) => {
    expect(wishOf(status, retryAfter, NOW)).toBe(wishMs)
  })
})
