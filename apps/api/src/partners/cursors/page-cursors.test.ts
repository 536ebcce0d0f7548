import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDigester } from '../../secrets/digester.ts'
import { pageCursors } from './page-cursors.ts'

const ring = (...ids: string[]) =>
  createDigester(ids.map((id) => ({ id, key: Buffer.alloc(32, id) })) as never)
const cursors = pageCursors(ring('new', 'old'))
const list = { connection: 'identities', clientId: 'npq', filter: { status: 'FOUND', level: null } }
const at = ['0b5ad1c4-5c5e-4b3f-8a54-6ff7c2d6c8d4']
const BAD = expect.objectContaining({ extensions: { code: 'BAD_CURSOR' } })

test('a cursor leads to the place that it was made for, and is short', () => {
  const cursor = cursors.write(list, at)
  expect(cursors.read(list, cursor)).toEqual(at)
  expect(cursor.length).toBeLessThan(200)
})

test('what is not filtered by may be left out or null', () => {
  expect(cursors.read({ ...list, filter: { status: 'FOUND' } }, cursors.write(list, at))).toEqual(at)
})

test.each([
  ['another list', { connection: 'changes' }],
  ['another client', { clientId: 'claim' }],
  ['another filter', { filter: { status: 'NONE' } }],
  ['no filter', { filter: {} }],
])('a cursor is refused in %s', (_what, other) => {
  expect(() => cursors.read({ ...list, ...other }, cursors.write(list, at))).toThrow(BAD)
})

test('a cursor that was cut, grown or changed anywhere is refused', () => {
  const cursor = cursors.write(list, at)
  for (let end = 0; end < cursor.length; end += 1)
    expect(() => cursors.read(list, cursor.slice(0, end))).toThrow(BAD)
  for (const grown of [`${cursor}A`, `${cursor}=`, ` ${cursor}`, `${cursor}%`])
    expect(() => cursors.read(list, grown)).toThrow(BAD)
  const bytes = Buffer.from(cursor, 'base64url')
  bytes.forEach((_byte, index) => {
    const changed = Buffer.from(bytes)
    changed[index] = (changed[index] ?? 0) ^ 1
    expect(() => cursors.read(list, changed.toString('base64url'))).toThrow(BAD)
  })
})

test('whatever else is typed is refused by name', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => cursors.read(list, text)).toThrow(BAD)
    }),
  )
})

test('a cursor outlives the rotation of the key, and not the key', () => {
  const cursor = pageCursors(ring('old')).write(list, at)
  expect(cursors.read(list, cursor)).toEqual(at)
  expect(() => pageCursors(ring('new')).read(list, cursor)).toThrow(BAD)
})
