import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legible } from './legible.ts'

test.each([
  ['an address', 'https://npq.example/callback?from=npq', 'https://npq.example/callback?from=npq'],
  ['letters of every language', 'Zoë Ładowska 山田', 'Zoë Ładowska 山田'],
  ['a line that would begin another one', 'a\r\n{"level":"fatal"}', 'a\\u{d}\\u{a}{"level":"fatal"}'],
  ['what a terminal would obey', '\u001b[31m\u009b2J', '\\u{1b}[31m\\u{9b}2J'],
  ['what turns the text round', 'npq\u202eelpmaxe', 'npq\\u{202e}elpmaxe'],
  ['what a reader does not see', 'npq\u200b\u2028\u0000', 'npq\\u{200b}\\u{2028}\\u{0}'],
  ['half of a character', '\ud800', '\\u{d800}'],
  ['500 characters', 'x'.repeat(500), 'x'.repeat(500)],
  ['501 characters', 'x'.repeat(501), `${'x'.repeat(500)}… (501 characters)`],
])('%s', (_what, sent, shown) => {
  expect(legible(sent)).toBe(shown)
})

test('whatever is sent, it is one line of visible characters, and not a long one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (sent) => {
      const shown = legible(sent)
      expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
      expect(shown.length).toBeLessThan(6_000)
    }),
  )
})
