import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPasscode } from './passcode.ts'

const sixDigits = [{ digitCount: 6 }]
const aMail = (digits: string) =>
  `Use this passcode to confirm your email address and continue to A service.\n\n# ${digits}\n\nIt stops working at 5:30pm on 1 September 2026.`

describe('a passcode of six digits is read out of', () => {
  test.each([
    '482915',
    ' 482915\n',
    '482 915',
    '482-915',
    '48.29.15',
    '482,915.',
    '#482915',
    '# 482915',
    '“482915”',
    "'482915'",
    '(482915)',
    'Passcode: 482915',
    'Your passcode is 482 915. It works for 15 minutes.',
    '482915 is your passcode',
    '٤٨٢٩١٥',
    '４８２９１５',
    aMail('482915'),
  ])('%j', (typed) => expect(readPasscode(typed, sixDigits)).toEqual({ ok: true, digits: '482915' }))
})

test.each([
  ['482915 or 482916', [6]],
  ['482915 482916', [6]],
  ['482915 and 482915', [6]],
  ['48291', [6]],
  ['4829150', [6]],
  ['48291500', [6]],
  ['482915', [8]],
  ['48a29b15', [6]],
  ['passcode', [6]],
  ['482915482', []],
  ['48291500 or 482915', [6, 8]],
])('%j is a slip and no guess where the lengths are %j', (typed, lengths) => {
  const live = lengths.map((digitCount) => ({ digitCount }))
  expect(readPasscode(typed, live)).toEqual({ ok: false, reason: 'MALFORMED' })
})

test.each(['', ' - ', '#', '“”', '\u200b'])('%j is a missing passcode', (typed) => {
  expect(readPasscode(typed, sixDigits)).toEqual({ ok: false, reason: 'MISSING' })
})

const length = fc.constantFrom(6, 8, 12)
const mark = fc.stringMatching(/^[\p{P}\p{S}\p{Z}]{0,3}$/u)

test('whatever punctuation stands around and between the digits, they are the same passcode', () => {
  const typing = length.chain((digitCount) =>
    fc.tuple(
      fc.stringMatching(new RegExp(`^[0-9]{${digitCount}}$`)),
      fc.array(mark, { minLength: digitCount + 1, maxLength: digitCount + 1 }),
    ),
  )
  fc.assert(
    fc.property(typing, fc.constantFrom('', 'Passcode', 'It is'), ([digits, marks], before) => {
      const typed = before + marks.map((between, at) => between + (digits[at] ?? '')).join('')
      const read = { ok: true, digits }
      expect(readPasscode(typed, [{ digitCount: digits.length }])).toEqual(read)
      expect(readPasscode(digits, [{ digitCount: digits.length }])).toEqual(read)
    }),
  )
})

test('what is read has the length of a live passcode, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), length, (typed, digitCount) => {
      const read = readPasscode(typed, [{ digitCount }])
      if (read.ok) expect(read.digits).toMatch(new RegExp(`^[0-9]{${digitCount}}$`))
    }),
  )
})
