import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart } from './punctuation.fixture.ts'
import { lettersAndDigits, numbersIn } from './separators.ts'

test.each([
  ['123 456', ['123456']],
  ['#123456', ['123456']],
  ['“123456”', ['123456']],
  ['1️⃣2️⃣3️⃣', ['123']],
  ['１２３・٤٥٦', ['123456']],
  ['Your passcode is 123 456. It works for 15 minutes.', ['123456', '15']],
  ['1234567 or 7654321', ['1234567', '7654321']],
  ['12345O7', ['12345', '7']],
  ['123™456', ['123456']],
  ['none', []],
  ['', []],
])('the numbers in %j are %j', (text, numbers) => expect(numbersIn(text)).toEqual(numbers))

const someDigits = fc.stringMatching(/^[0-9]{1,14}$/)
const word = fc.constantFrom('or', 'TRN', 'и', 'ou')

test('whatever punctuation stands between the digits of a number, it is the same number', () => {
  fc.assert(
    fc.property(
      someDigits.chain((digits) => fc.tuple(fc.constant(digits), apart(digits))),
      ([digits, typed]) => {
        expect(numbersIn(typed)).toEqual([digits])
      },
    ),
  )
})

test('two numbers with a word between them are two', () => {
  fc.assert(
    fc.property(someDigits, word, someDigits, (one, between, other) => {
      expect(numbersIn(`${one} ${between} ${other}`)).toEqual([one, other])
    }),
  )
})

test('whatever punctuation stands in a code of letters and digits, it is the same code', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z0-9]{1,10}$/).chain((code) => fc.tuple(fc.constant(code), apart(code))),
      ([code, typed]) => {
        expect(lettersAndDigits(typed)).toBe(code)
      },
    ),
  )
})

test('reading what was read changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const code = lettersAndDigits(text)
      expect(lettersAndDigits(code)).toBe(code)
      for (const digits of numbersIn(text)) expect(numbersIn(digits)).toEqual([digits])
    }),
  )
})
