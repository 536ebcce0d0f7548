import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyById, parseKeyRing } from './key-ring.ts'

const older = randomBytes(32)
const newer = randomBytes(32)
const ring = `2026b:${newer.toString('base64url')}, 2026a:${older.toString('base64url')}`

test('the first key of a ring is the newest, the one that writes', () => {
  expect(parseKeyRing(ring)).toEqual([
    { id: '2026b', key: newer },
    { id: '2026a', key: older },
  ])
})

test('an older key is still found by the id stored beside what it protected', () => {
  expect(keyById(parseKeyRing(ring), '2026a')?.key).toEqual(older)
  expect(keyById(parseKeyRing(ring), '2025z')).toBeUndefined()
})

test.each([
  ['nothing at all', ''],
  ['no id', older.toString('base64url')],
  ['an id with a space', `my key:${older.toString('base64url')}`],
  ['a short key', `a:${randomBytes(31).toString('base64url')}`],
  ['a long key', `a:${randomBytes(33).toString('base64url')}`],
  ['a key with a mistyped character', `a:${'!'.repeat(4)}${older.toString('base64url')}`],
  ['the same id twice', `a:${older.toString('base64url')},a:${newer.toString('base64url')}`],
  ['a trailing comma', `a:${older.toString('base64url')},`],
])('a ring with %s is refused', (_what, text) => {
  expect(() => parseKeyRing(text)).toThrow(/key/)
})
