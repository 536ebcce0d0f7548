import { expect, test } from 'vitest'
import { kindInWords } from './kind-in-words.ts'

test.each([
  ['NO_MATCH', 'no match'],
  ['recordFound', 'record found'],
  ['PasscodeSent', 'passcode sent'],
  ['email', 'email'],
])('%s is %s', (kind, words) => {
  expect(kindInWords(kind)).toBe(words)
})
