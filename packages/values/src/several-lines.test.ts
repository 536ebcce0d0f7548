import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from './one-line.ts'
import { severalLines } from './several-lines.ts'

test.each([
  [' Rang about her TRN.\r\nSent the form.\r', 'Rang about her TRN.\nSent the form.'],
  ['one\u2028two\u2029three', 'one\ntwo\nthree'],
  ['a\tb\0c\u0007\u001b[31m', 'a\tbc[31m'],
  ['\u202eevil\u2066', 'evil'],
  ['half \ud800 a pair', 'half  a pair'],
  ['\u200b\0 \r\n\ufeff', ''],
])('%j is kept as %j', (typed, kept) => {
  expect(severalLines(typed)).toBe(kept)
})

test('what is kept is kept again as it is, and says in one line what the typed text says in one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const kept = severalLines(typed)
      expect(severalLines(kept)).toBe(kept)
      expect(kept).not.toMatch(/[\p{Cs}\p{Cf}]|[^\P{Cc}\n\t]/u)
      expect(kept === '').toBe(oneLine(typed) === '')
    }),
  )
})
