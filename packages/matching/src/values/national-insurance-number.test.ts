import { parseNationalInsuranceNumber } from '@identity/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  comparableNationalInsuranceNumber,
  compareNationalInsuranceNumbers,
} from './national-insurance-number.ts'

test.each([
  ['AB123456', 'exact'],
  ['AB123546', 'close'],
  ['AC123456', 'close'],
  ['AB123457', 'neighbour'],
  ['AB123459', 'neighbour'],
  ['CE654321', 'different'],
  [null, 'absent'],
])('beside AB123456, %s is %s', (number, level) => {
  expect(compareNationalInsuranceNumbers('AB123456', number)).toBe(level)
})

test.each([
  [' ab 12 34 56 c ', 'AB123456'],
  ['AB123456', 'AB123456'],
  ['AB-12-34-56-D', 'AB123456'],
  ['(AB/12/34/56/D)', 'AB123456'],
  ['ＡＢ１２３４５６Ｃ', 'AB123456'],
  ['AB123456C or AB123457C', null],
  ['ÁB123456', null],
  ['11a11111', null],
  ['none', null],
  ['AB000000A', null],
  ['QQ 99 99 99 C', null],
  ['TN010190M', null],
  ['AB000001A', 'AB000001'],
  ['', null],
])('%j as a National Insurance number is %j', (text, number) => {
  expect(comparableNationalInsuranceNumber(text)).toBe(number)
})

test('a number that a page takes is compared as the page read it', () => {
  const typed = fc.oneof(
    fc.stringMatching(
      /^[\p{P}\p{S}\p{Z}]{0,2}[A-Za-z]{2}[\p{P}\p{S}\p{Z}]?[0-9]{6}[\p{P}\p{S}\p{Z}]?[A-Ea-e]?$/u,
    ),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parseNationalInsuranceNumber(text)
      if (parsed.ok) expect(comparableNationalInsuranceNumber(text)).toBe(parsed.value.slice(0, 8))
    }),
  )
})
