import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterFailure, type Health, meanOfTries, SLOW_FROM_MS, WELL } from './endpoint-health.ts'

const NOW = new Date('2026-11-28T10:00:00Z')
const HOUR_MS = 60 * 60 * 1000
const ago = (ms: number) => new Date(NOW.getTime() - ms)
const inMs = (ms: number) => new Date(NOW.getTime() + ms)

const failing = (health: Partial<Health>): Health => ({
  failingSince: ago(HOUR_MS),
  failures: 9,
  failuresTold: 0,
  ...health,
})

test('the first failure is when it began to fail', () => {
  expect(afterFailure(WELL, NOW)).toMatchObject({ failingSince: NOW, failures: 1, probeAfter: null })
})

test.each([
  [4, null],
  [5, inMs(5 * 60_000)],
  [6, inMs(30 * 60_000)],
  [7, inMs(2 * HOUR_MS)],
  [8, inMs(2 * HOUR_MS)],
  [400, inMs(2 * HOUR_MS)],
])('after %i failures in a row the next probe is at %s', (failures, probeAfter) => {
  expect(afterFailure(failing({ failures: failures - 1 }), NOW)).toMatchObject({ failures, probeAfter })
})

test.each([
  ['before a day has passed nobody is told', 24 * HOUR_MS - 1, 0, { isToBeTold: false, failuresTold: 0 }],
  ['after a day its owners are told', 24 * HOUR_MS, 0, { isToBeTold: true, failuresTold: 1 }],
  ['and once', 30 * HOUR_MS, 1, { isToBeTold: false, failuresTold: 1 }],
  ['after two days again', 48 * HOUR_MS, 1, { isToBeTold: true, failuresTold: 2 }],
  ['after three days for the last time', 72 * HOUR_MS, 2, { isToBeTold: true, failuresTold: 3 }],
  ['of a day that was missed they hear once, later', 60 * HOUR_MS, 0, { isToBeTold: true, failuresTold: 2 }],
  ['until it is off', 120 * HOUR_MS - 1, 3, { isToBeTold: false, isToBeDisabled: false }],
  ['after five days of nothing but failure it is off', 120 * HOUR_MS, 3, { isToBeDisabled: true }],
  ['and one mail says so, not two', 120 * HOUR_MS, 0, { isToBeTold: false, isToBeDisabled: true }],
])('%s', (_title, forMs, failuresTold, expected) => {
  expect(afterFailure(failing({ failingSince: ago(forMs), failuresTold }), NOW)).toMatchObject(expected)
})

describe('how long tries take', () => {
  const after = (...tries: number[]) =>
    tries.reduce<number | null>((before, last) => meanOfTries(before, last), null) ?? 0

  test.each([
    ['quick from its first answer on', [40], 'quick'],
    ['slow from its first answer on', [9_000], 'slow'],
    ['quick after a hiccup of less than two seconds', [40, 40, 1_900], 'quick'],
    ['slow as soon as it takes nearly the whole time', [40, 40, 9_000], 'slow'],
    ['slow while it is quick only now and then', [9_000, 40, 9_000, 40, 40], 'slow'],
    ['quick again after four quick answers', [9_000, 40, 40, 40, 40], 'quick'],
  ])('an endpoint is %s', (_title, tries, expected) => {
    expect(after(...tries) < SLOW_FROM_MS ? 'quick' : 'slow').toBe(expected)
  })

  test('the mean lies between the two, in whole milliseconds', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (before, last) => {
        const mean = meanOfTries(before, last)
        expect(Number.isInteger(mean)).toBe(true)
        expect(mean).toBeGreaterThanOrEqual(Math.min(before, last))
        expect(mean).toBeLessThanOrEqual(Math.max(before, last))
      }),
    )
  })
})
