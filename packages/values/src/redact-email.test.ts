import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redactEmail } from './redact-email.ts'

test.each([
  ['jo@example.com', 'j***@***.com'],
  ['joanna.very.long.name@example.com', 'j***@***.com'],
  ['head@hilltop.leeds.sch.uk', 'h***@***.sch.uk'],
  ['jo@school.gov.uk', 'j***@***.gov.uk'],
  ['jo@smith.uk', 'j***@***.uk'],
  ['jo@co.uk', 'j***@***.uk'],
  ['jo@mail.example.org', 'j***@***.org'],
  ['J@EXAMPLE.COM', 'J***@***.com'],
  ['not an address', '***@***'],
  ['@example.com', '***@***'],
  ['', '***@***'],
])('%s is shown as %s', (address, shown) => expect(redactEmail(address)).toBe(shown))

test('addresses that begin and end alike look the same, however long they are', () => {
  const word = fc.stringMatching(/^[a-z]{1,40}$/)
  fc.assert(
    fc.property(word, word, (local, domain) => {
      expect(redactEmail(`j${local}@${domain}.example.com`)).toBe('j***@***.com')
    }),
  )
})

test('anything at all can be redacted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(redactEmail(text)).toMatch(/\*{3}@\*{3}/)
    }),
  )
})
