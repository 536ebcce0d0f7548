import fc from 'fast-check'
import { expect, test } from 'vitest'
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
  '12345O7',
  '1.234567',
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

test('whatever is typed gets an answer, and only seven digits are ever accepted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const parsed = parseTrn(typed)
      if (parsed.ok) expect(parsed.value).toMatch(/^[0-9]{7}$/)
    }),
  )
})
