import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keySecret } from './key-secret.ts'
import { keyedDigest } from './keyed-digest.ts'

test('a key is the beginning of the HMAC that Node makes, whatever the text and however long the secret', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('', 'é'.repeat(170), 'é'.repeat(171), '李'.repeat(600), '\ud800'),
  )
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 70 })
  fc.assert(
    fc.property(bytes, text, text, (secretBytes, one, other) => {
      const secret = keySecret(secretBytes)
      for (const each of [one, other, one]) {
        const expected = createHmac('sha256', secret).update(each).digest().readBigInt64BE(0)
        expect(keyedDigest(secret, each)).toBe(expected)
      }
    }),
    { numRuns: 30 },
  )
})
