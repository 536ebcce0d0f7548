import { expect, test } from 'vitest'
import { changesToPull, dueChanges, type KeyRecord } from './signing-key.policy.ts'

const NOW = new Date('2026-11-22T10:00:00Z')
const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
const ago = (ms: number) => new Date(NOW.getTime() - ms)

const aKey = (changes: Partial<KeyRecord>): KeyRecord => ({
  kid: 'current',
  alg: 'RS256',
  state: 'signing',
  publishedAt: ago(10 * DAY_MS),
  signingFrom: ago(9 * DAY_MS),
  retiredAt: null,
  isErased: false,
  ...changes,
})
const aNext = (changes: Partial<KeyRecord> = {}) =>
  aKey({ kid: 'next', state: 'published', publishedAt: ago(DAY_MS), signingFrom: ago(0), ...changes })

test.each<[string, KeyRecord[], unknown[]]>([
  ['nothing happens to a key in its prime', [aKey({})], []],
  [
    'a day before a key is 90 days old, the next one is made',
    [aKey({ signingFrom: ago(89 * DAY_MS) })],
    [{ kind: 'make', alg: 'RS256', signingFrom: new Date(NOW.getTime() + DAY_MS) }],
  ],
  ['and not a moment sooner', [aKey({ signingFrom: ago(89 * DAY_MS - 1) })], []],
  [
    'a new key is shown at once',
    [aKey({}), aNext({ state: 'pending', publishedAt: null })],
    [{ kind: 'publish', kid: 'next' }],
  ],
  [
    'a key whose time has come signs, and the one of before retires',
    [aKey({}), aNext()],
    [
      { kind: 'sign', kid: 'next' },
      { kind: 'retire', kid: 'current' },
    ],
  ],
  ['it does not sign before its time', [aKey({}), aNext({ signingFrom: ago(-1) })], []],
  ['nor before every copy of us shows it', [aKey({}), aNext({ publishedAt: ago(29_999) })], []],
  [
    'a key that waits is enough: no other is made',
    [aKey({ signingFrom: ago(200 * DAY_MS) }), aNext({ signingFrom: ago(-1) })],
    [],
  ],
  [
    'a retired key is shown while tokens of it may be looked at',
    [aKey({ state: 'retired', retiredAt: ago(25 * HOUR_MS - 1) }), aKey({ kid: 'new' })],
    [],
  ],
  [
    'and its private half is erased after that',
    [aKey({ state: 'retired', retiredAt: ago(25 * HOUR_MS) }), aKey({ kid: 'new' })],
    [{ kind: 'erase', kid: 'current' }],
  ],
  [
    'once',
    [aKey({ state: 'retired', retiredAt: ago(90 * DAY_MS), isErased: true }), aKey({ kid: 'new' })],
    [],
  ],
  [
    'algorithms do not wait for one another',
    [aKey({}), aNext({ alg: 'ES256', publishedAt: ago(DAY_MS) })],
    [{ kind: 'sign', kid: 'next' }],
  ],
])('%s', (_title, keys, changes) => {
  expect(dueChanges(keys, NOW)).toEqual(changes)
})

const retired = { state: 'retired', retiredAt: ago(HOUR_MS) } as const
const gone = [
  { kind: 'retire', kid: 'current' },
  { kind: 'erase', kid: 'current' },
]

test.each<[string, KeyRecord[], unknown[]]>([
  [
    'the key that services have seen already takes over from one that leaked',
    [aKey({}), aNext({ signingFrom: ago(-DAY_MS) })],
    [{ kind: 'sign', kid: 'next' }, ...gone],
  ],
  [
    'a key that nobody has seen yet takes over, and is shown',
    [aKey({}), aNext({ state: 'pending', publishedAt: null })],
    [{ kind: 'publish', kid: 'next' }, { kind: 'sign', kid: 'next' }, ...gone],
  ],
  ['where no key waits, a new one signs at once', [aKey({})], [{ kind: 'replace', alg: 'RS256' }, ...gone]],
  [
    'a key of another algorithm takes nobody’s place',
    [aKey({}), aNext({ alg: 'ES256' })],
    [{ kind: 'replace', alg: 'RS256' }, ...gone],
  ],
  [
    'a key that only waits is taken away, and the next is made in its time',
    [aKey({ state: 'published' }), aKey({ kid: 'signs' })],
    gone,
  ],
  ['one that signed before is not shown any longer', [aKey(retired)], [{ kind: 'erase', kid: 'current' }]],
  ['one that is gone already changes nothing', [aKey({ ...retired, isErased: true })], []],
])('when a key leaked: %s', (_title, keys, changes) => {
  const [pulled = aKey({})] = keys
  expect(changesToPull(keys, pulled)).toEqual(changes)
})
