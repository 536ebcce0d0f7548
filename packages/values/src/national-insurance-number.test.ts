import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  maskNationalInsuranceNumber,
  nationalInsuranceNumberKey,
  parseNationalInsuranceNumber,
} from './national-insurance-number.ts'
import { apart } from './punctuation.fixture.ts'

test.each([
  'AB123456C',
  'ab123456c',
  'AB 12 34 56 C',
  'AB-12-34-56-C',
  'AB.12.34.56.C',
  ' AB\u00a012\u00a034\u00a056\u00a0C\n',
  'AB１２３４５６C',
  'AB\u200b123456C',
  'AB/12/34/56/C',
  'AB,12,34,56,C.',
  '“AB123456C”',
  '(AB 12_34_56 C)',
])('%j is the number AB123456C', (typed) => {
  expect(parseNationalInsuranceNumber(typed)).toEqual({ ok: true, value: 'AB123456C' })
})

describe('a National Insurance number is refused', () => {
  test.each([
    ['the example that forms print', 'QQ 12 34 56 C'],
    ['a last letter after D', 'AB123456E'],
    ['five digits', 'AB12345C'],
    ['last letter F', 'AB123456F'],
    ['last letter M', 'AB123456M'],
    ['last letter P', 'AB123456P'],
    ['no digits', 'unknown'],
    ['a zero byte', 'AB123456\u0000'],
    ['half of a surrogate pair', 'AB12345\ud800'],
    ['a German sharp s for two letters', 'ß123456C'],
    ['one hyphen', '-'],
    ['a letter with an accent', 'ÁB123456C'],
  ])('when it is or has %s', (_, typed) => {
    expect(parseNationalInsuranceNumber(typed)).toEqual({ ok: false, reason: 'malformed' })
  })

  test.each([
    ['ten characters or more', 'AB1234567C', 'too-long'],
    ['more after it', 'AB123456C and more', 'too-long'],
    ['a sentence', 'I do not know it', 'too-long'],
    ['fifty characters', 'A'.repeat(50), 'too-long'],
    ['a letter O for a zero', 'AB12345OC', 'letters-for-digits'],
    ['a letter I for the first one', 'ABi23456C', 'letters-for-digits'],
    ['a letter l for a one, and no last letter', 'AB 23 45 6l', 'letters-for-digits'],
    ['a temporary reference', '11 A1 11 11', 'temporary-reference'],
    ['a number of a benefit case', 'PP 99 99 99 P', 'malformed'],
    ['an administrative number', 'PZ 12 34 56 C', 'administrative'],
    ['an administrative number of noughts', 'OO 12 34 56 A', 'administrative'],
  ])('when it is or has %s, in words of its own', (_, typed, reason) => {
    expect(parseNationalInsuranceNumber(typed)).toEqual({ ok: false, reason })
  })

  test.each([...'DFIQUV'])('when its first letter is %s', (letter) => {
    expect(parseNationalInsuranceNumber(`${letter}B123456C`).ok).toBe(false)
  })

  test.each([...'DFIOQUV'])('when its second letter is %s', (letter) => {
    expect(parseNationalInsuranceNumber(`A${letter}123456C`).ok).toBe(false)
  })

  test.each(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ', 'CR', 'FY', 'MW', 'NC', 'OO', 'PP', 'PY', 'PZ'])(
    'when its prefix is %s, in capitals or not',
    (prefix) => {
      expect(parseNationalInsuranceNumber(`${prefix}123456C`).ok).toBe(false)
      expect(parseNationalInsuranceNumber(`${prefix.toLowerCase()}123456c`).ok).toBe(false)
    },
  )

  test.each(['', ' ', '\u00a0'])('as missing when it is %j', (typed) => {
    expect(parseNationalInsuranceNumber(typed)).toEqual({ ok: false, reason: 'missing' })
  })
})

test.each(['AB123456', 'ab 12 34 56', 'AB 12 34 56 '])(
  'the last letter may be missing, as in %j',
  (typed) => {
    expect(parseNationalInsuranceNumber(typed)).toEqual({ ok: true, value: 'AB123456' })
  },
)

test('spaces around every character do not matter', () => {
  expect(parseNationalInsuranceNumber('AB 12 34 56 C')).toEqual({ ok: true, value: 'AB123456C' })
  expect(parseNationalInsuranceNumber('A B 1 2 3 4 5 6 C').ok).toBe(true)
})

test('O may start a number, and each of A, B, C and D may end one', () => {
  for (const suffix of 'ABCD') expect(parseNationalInsuranceNumber(`OA123456${suffix}`).ok).toBe(true)
})

test('whatever punctuation stands around and between its characters, it is the same number', () => {
  const number = fc.stringMatching(/^(AB|JK|Wl)[0-9]{6}[A-D]?$/)
  fc.assert(
    fc.property(
      number.chain((code) => fc.tuple(fc.constant(code), apart(code))),
      ([code, typed]) => {
        expect(parseNationalInsuranceNumber(typed)).toEqual({ ok: true, value: code.toUpperCase() })
      },
    ),
  )
})

test('two numbers are never one', () => {
  for (const between of ['', ' ', ', ', ' or ', '/']) {
    expect(parseNationalInsuranceNumber(`AB123456C${between}AB123457C`).ok).toBe(false)
  }
})

test('whatever is typed gets an answer, and an accepted number is accepted again unchanged', () => {
  const nearlyRight = fc.stringMatching(/^[A-Za-z]{2}[ .-]?[0-9]{6}[ .-]?[A-Ea-e]?$/)
  fc.assert(
    fc.property(fc.oneof(nearlyRight, fc.string({ unit: 'binary' })), (typed) => {
      const parsed = parseNationalInsuranceNumber(typed)
      if (!parsed.ok) return
      expect(parsed.value).toMatch(/^[A-Z]{2}[0-9]{6}[A-D]?$/)
      expect(parseNationalInsuranceNumber(parsed.value)).toEqual(parsed)
    }),
  )
})

test('two numbers are one when they differ in the last letter only, or in having one', () => {
  const keys = ['AB123456C', 'AB123456D', 'AB123456'].map(nationalInsuranceNumberKey)
  expect(new Set(keys).size).toBe(1)
  expect(nationalInsuranceNumberKey('AB123457C')).not.toBe(keys[0])
})

test('a number is shown by its letters only', () => {
  expect(maskNationalInsuranceNumber('AB123456C')).toBe('AB ** ** ** C')
  expect(maskNationalInsuranceNumber('AB123456')).toBe('AB ** ** **')
})

test('what is not a number is shown as stars only', () => {
  expect(maskNationalInsuranceNumber('07700 900123')).toBe('** ** ** ** *')
})
