import { expect, test } from 'vitest'
import { dueKeyChanges, type KeyTimes, signingKeyOf } from './key-plan.ts'

const NOW = new Date('2026-11-28T10:00:00Z')
const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const ago = (ms: number) => new Date(NOW.getTime() - ms)

const aKey = (kid: string, agoMs: number, retiredAgoMs?: number): KeyTimes => ({
  kid,
  signsFrom: ago(agoMs),
  retiredAt: retiredAgoMs === undefined ? null : ago(retiredAgoMs),
})

test.each<[string, KeyTimes[], unknown[]]>([
  ['the first key signs at once', [], [{ kind: 'make', signsFrom: NOW }]],
  ['nothing happens to a key in its prime', [aKey('now', 88 * DAY_MS)], []],
  [
    'a day before a key is 90 days old the next one is made',
    [aKey('now', 89 * DAY_MS)],
    [{ kind: 'make', signsFrom: ago(-DAY_MS) }],
  ],
  ['and not a moment sooner', [aKey('now', 89 * DAY_MS - 1)], []],
  ['a key that waits is enough', [aKey('now', 200 * DAY_MS), aKey('next', -1)], []],
  [
    'the key of before retires when the next one signs',
    [aKey('now', 90 * DAY_MS), aKey('next', 0)],
    [{ kind: 'retire', kid: 'now' }],
  ],
  ['a retired key is shown for a day', [aKey('old', 90 * DAY_MS, DAY_MS - 1), aKey('now', DAY_MS)], []],
  [
    'and is gone then',
    [aKey('old', 90 * DAY_MS, DAY_MS), aKey('now', DAY_MS)],
    [{ kind: 'erase', kid: 'old' }],
  ],
])('%s', (_title, keys, changes) => {
  expect(dueKeyChanges(keys, NOW)).toEqual(changes)
})

test('the newest key whose time has come signs', () => {
  const keys = [aKey('now', 5), aKey('older', 10), aKey('retired', 1, 0), aKey('next', -1)]
  expect(signingKeyOf(keys, NOW)?.kid).toBe('now')
  expect(signingKeyOf([aKey('next', -1)], NOW)).toBeNull()
})
