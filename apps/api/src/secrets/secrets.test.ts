import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDigester } from './digester.ts'
import { createSealer } from './sealer.ts'

const old = { id: '2025', key: randomBytes(32) }
const current = { id: '2026', key: randomBytes(32) }

test('whatever is sealed opens to the same text, and reads as nothing meanwhile', () => {
  const sealer = createSealer([current])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = sealer.seal(text)
      expect(sealer.open(sealed)).toBe(text)
      if (text.length > 3) expect(sealed).not.toContain(text)
    }),
  )
})

test('the same text never seals the same way twice', () => {
  const sealer = createSealer([current])
  expect(sealer.seal('text')).not.toBe(sealer.seal('text'))
})

test('what an older key sealed still opens after a new key has taken over', () => {
  const sealed = createSealer([old]).seal('text')
  expect(createSealer([current, old]).open(sealed)).toBe('text')
  expect(() => createSealer([current]).open(sealed)).toThrow()
})

test('sealed text that was touched does not open', () => {
  const sealer = createSealer([current])
  const sealed = sealer.seal('text')
  const last = sealed.at(-1) === 'A' ? 'B' : 'A'
  expect(() => sealer.open(sealed.slice(0, -2) + last + sealed.at(-1))).toThrow()
})

test('equal text has equal digests for one purpose, and different ones for two', () => {
  const digester = createDigester([current])
  expect(digester.digest('passcode', '1')).toBe(digester.digest('passcode', '1'))
  expect(digester.digest('passcode', '1')).not.toBe(digester.digest('national-insurance-number', '1'))
})

test('a digest is matched under the key that made it, and under no key that is gone', () => {
  const digest = createDigester([old]).digest('passcode', '482915')
  expect(createDigester([current, old]).matches('passcode', '482915', digest)).toBe(true)
  expect(createDigester([current, old]).matches('passcode', '482916', digest)).toBe(false)
  expect(createDigester([current]).matches('passcode', '482915', digest)).toBe(false)
})

test('text is found again under every key of the ring, whichever made its digest', () => {
  const digester = createDigester([current, old])
  expect(digester.everyDigest('trn-release', 'ada@example.com')).toEqual([
    digester.digest('trn-release', 'ada@example.com'),
    createDigester([old]).digest('trn-release', 'ada@example.com'),
  ])
})
