import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Quota, secondOf, standingOf, type UsedSecond, waitOf } from './quota.ts'

const quota: Quota = { requests: 5, cost: 100, windowSeconds: 60, requestsASecond: 2 }
const at = (seconds: number) => new Date(seconds * 1000)
const used = (...seconds: [second: number, requests: number, cost: number][]): UsedSecond[] =>
  seconds.map(([second, requests, cost]) => ({ second, requests, cost }))

test('a client that asked for nothing has all of it', () => {
  expect(standingOf([], quota, at(1000))).toEqual({
    requests: { left: 5, resetSeconds: 60 },
    cost: { left: 100, resetSeconds: 60 },
    burst: { left: 2, resetSeconds: 1 },
  })
})

test('what was used counts for a minute, by the second; the oldest is given back first', () => {
  const seconds = used([1000, 2, 30], [1059, 1, 20])
  expect(standingOf(seconds, quota, at(1059))).toEqual({
    requests: { left: 2, resetSeconds: 1 },
    cost: { left: 50, resetSeconds: 1 },
    burst: { left: 1, resetSeconds: 1 },
  })
  expect(standingOf(seconds, quota, at(1060))).toEqual({
    requests: { left: 4, resetSeconds: 59 },
    cost: { left: 80, resetSeconds: 59 },
    burst: { left: 2, resetSeconds: 1 },
  })
})

describe('a request waits', () => {
  test.each<[string, UsedSecond[], number, ReturnType<typeof waitOf>]>([
    ['for nothing, while there is room', used([1000, 4, 90]), 10, null],
    ['for a request', used([1000, 1, 1], [1020, 4, 4]), 1, { policy: 'requests', seconds: 29.5 }],
    ['for the cost of a small one', used([1000, 1, 40], [1020, 1, 60]), 1, { policy: 'cost', seconds: 29.5 }],
    [
      'for the cost of a large one',
      used([1000, 1, 40], [1020, 1, 60]),
      50,
      { policy: 'cost', seconds: 49.5 },
    ],
    ['for the next second', used([1030, 2, 2]), 1, { policy: 'burst', seconds: 1 }],
    ['for the longest', used([1020, 3, 100], [1030, 2, 0]), 1, { policy: 'requests', seconds: 49.5 }],
  ])('%s', (_what, seconds, cost, wait) => {
    const expected = wait && { ...wait, seconds: Math.ceil(wait.seconds) }
    expect(waitOf(seconds, cost, quota, at(1030.5))).toEqual(expected)
  })
})

test('after its wait a request has room, and not a second before', () => {
  const someUse = fc.uniqueArray(
    fc.record({ second: fc.integer({ min: 940, max: 1000 }), requests: fc.nat(4), cost: fc.nat(60) }),
    { maxLength: 12, selector: ({ second }) => second },
  )
  fc.assert(
    fc.property(someUse, fc.integer({ min: 1, max: 100 }), (seconds, cost) => {
      const wait = waitOf(seconds, cost, quota, at(1000))
      expect(waitOf(seconds, cost, quota, at(1000 + (wait?.seconds ?? 0)))).toBeNull()
      if (wait) expect(waitOf(seconds, cost, quota, at(1000 + wait.seconds - 1))).not.toBeNull()
    }),
  )
})

test('a second begins with its first millisecond', () => {
  expect([at(7), at(7.999), at(8)].map(secondOf)).toEqual([7, 7, 8])
})
