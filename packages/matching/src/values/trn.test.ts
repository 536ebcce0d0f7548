import { expect, test } from 'vitest'
import { comparableTrn, compareTrns } from './trn.ts'

test.each([
  ['RP 12/34567', '1234567'],
  ['1234567', '1234567'],
  ['DfE number 1,234,567', '1234567'],
  ['123456', null],
  ['12345O7', null],
  ['123 or 4567', null],
  ['0000000', null],
  ['0000001', '0000001'],
])('%j as a TRN is %j', (text, number) => expect(comparableTrn(text)).toBe(number))

test('a TRN that is nearly right is said to be so', () =>
  expect(compareTrns('1234567', '1234568')).toBe('close'))
