import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskNationalInsuranceNumber, parseNationalInsuranceNumber } from './national-insurance-number.ts'

test.each([
  'AB123456C',
  'ab123456c',
  'AB 12 34 56 C',
  'AB-12-34-56-C',
  'AB.12.34.56.C',
  ' AB\u00a012\u00a034\u00a056\u00a0C\n',
  'AB１２３４５６C',
  'AB\u200b123456C',
])('%j is the number AB123456C', (typed) => {
  expect(parseNationalInsuranceNumber(typed)).toEqual({ ok: true, value: 'AB123456C' })
})

describe('a National Insurance number is refused', () => {
  test.each([
    ['the example that forms print', 'QQ 12 34 56 C'],
    ['no last letter', 'AB123456'],
    ['a last letter after D', 'AB123456E'],
    ['five digits', 'AB12345C'],
    ['seven digits', 'AB1234567C'],
    ['a letter O for a zero', 'AB12345OC'],
    ['a letter for the first digit', 'ABI23456C'],
    ['a temporary reference', '11 A1 11 11'],
    ['more after it', 'AB123456C and more'],
    ['words', 'I do not know'],
    ['a German sharp s for two letters', 'ß123456C'],
    ['one hyphen', '-'],
  ])('when it is or has %s', (_, typed) => {
    expect(parseNationalInsuranceNumber(typed)).toEqual({ ok: false, reason: 'malformed' })
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

test('O may start a number, and each of A, B, C and D may end one', () => {
  for (const suffix of 'ABCD') expect(parseNationalInsuranceNumber(`OA123456${suffix}`).ok).toBe(true)
})

test('whatever is typed gets an answer, and an accepted number is accepted again unchanged', () => {
  const nearlyRight = fc.stringMatching(/^[A-Za-z]{2}[ .-]?[0-9]{6}[ .-]?[A-Ea-e]?$/)
  fc.assert(
    fc.property(fc.oneof(nearlyRight, fc.string({ unit: 'binary' })), (typed) => {
      const parsed = parseNationalInsuranceNumber(typed)
      if (!parsed.ok) return
      expect(parsed.value).toMatch(/^[A-Z]{2}[0-9]{6}[A-D]$/)
      expect(parseNationalInsuranceNumber(parsed.value)).toEqual(parsed)
    }),
  )
})

test('a number is shown by its letters only', () => {
  expect(maskNationalInsuranceNumber('AB123456C')).toBe('AB ** ** ** C')
})

test('what is not a number is shown as stars only', () => {
  expect(maskNationalInsuranceNumber('07700 900123')).toBe('** ** ** ** *')
})
