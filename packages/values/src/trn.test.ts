import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart } from './punctuation.fixture.ts'
import { parseTrn } from './trn.ts'

test.each([
  '1234567',
  ' 1234567\n',
  '12/34567',
  'RP 12/34567',
  'rp12/34567',
  'RP-12-34567',
  '12 34 567',
  '12–34567',
  '123\u200b4567',
  '１２３４５６７',
  '١٢٣٤٥٦٧',
  'TRN 1234567',
  'TRN: 12/34567.',
  'RP12/34567.',
  '1,234,567',
  '1.234567',
  'DfE number 1234567',
  'DfE no. 12-34567 (QTS)',
  '“1234567”',
  '#1234567',
  'My number is 1234567',
])('%j is the TRN 1234567', (typed) => expect(parseTrn(typed)).toEqual({ ok: true, value: '1234567' }))

test('zeros at the front of a TRN are kept', () => {
  expect(parseTrn('0001234')).toEqual({ ok: true, value: '0001234' })
})

test.each([
  '123456',
  '12345678',
  'RP',
  'teacher',
  '1234567 or 7654321',
  '1234567 / 7654321',
  '1234567 1234567',
  '123 and 4567',
  'TRN 1234567, given in 2004',
  '12345O7',
  '-',
  '11 A1 11 11',
])('%j is no TRN', (typed) => expect(parseTrn(typed)).toEqual({ ok: false, reason: 'malformed' }))

test.each(['', '  ', '\u200b'])('%j is a missing TRN', (typed) => {
  expect(parseTrn(typed)).toEqual({ ok: false, reason: 'missing' })
})

test('every seven digits are a TRN as they stand', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{7}$/), (trn) => {
      expect(parseTrn(trn)).toEqual({ ok: true, value: trn })
    }),
  )
})

const aTrn = fc.stringMatching(/^[0-9]{7}$/)

test('whatever punctuation stands around and between seven digits, they are the same TRN', () => {
  fc.assert(
    fc.property(
      aTrn.chain((trn) => fc.tuple(fc.constant(trn), apart(trn))),
      fc.constantFrom('', 'TRN', 'RP', 'DfE number'),
      ([trn, typed], before) => {
        expect(parseTrn(before + typed)).toEqual({ ok: true, value: trn })
      },
    ),
  )
})

test('two TRNs are never one, whatever stands between them', () => {
  fc.assert(
    fc.property(aTrn, fc.constantFrom(' ', '/', ', ', ' or ', '\n', ''), aTrn, (one, between, other) => {
      expect(parseTrn(one + between + other)).toEqual({ ok: false, reason: 'malformed' })
    }),
  )
})

test('whatever is typed gets an answer, and only seven digits are ever accepted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const parsed = parseTrn(typed)
      if (parsed.ok) expect(parsed.value).toMatch(/^[0-9]{7}$/)
    }),
  )
})
