import { accepted, type Parsed, refused } from './parsed.ts'
import { plainText } from './plain-text.ts'
import { lettersAndDigits } from './separators.ts'

// HMRC's manual NIM39110: D F I Q U V start no number, O is never the second letter, and the last letter is A to D. So the example that forms
// print (QQ 12 34 56 C) and temporary numbers (11 A1 11 11) belong to no person. People leave the last letter out, and it never tells two numbers
// apart.
const shape = /^([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])\d{6}[A-D]?$/i
const MAX_LENGTH = 9

// HMRC's temporary reference, which it calls a TRN too: 11 A1 11 11.
const temporaryReference = /^\d{2}[A-Z]\d{5}$/i
// An O for a zero, an I or an L for a one, with everything else as it should be.
const lettersForDigits = /^[A-Z]{2}(?=\d*[OIL])[\dOIL]{6}[A-D]?$/i

const neverIssued = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'])
// Given to benefit and pension cases that have no National Insurance number: real, but no teaching record holds one.
const administrative = new Set(['OO', 'CR', 'FY', 'MW', 'NC', 'PP', 'PY', 'PZ'])

/** `administrative`: a number in place of one, which identifies no person here. */
export type NationalInsuranceNumberProblem =
  | 'missing'
  | 'malformed'
  | 'too-long'
  | 'administrative'
  | 'temporary-reference'
  | 'letters-for-digits'

/** Upper case without spaces, eight or nine characters. What parts and surrounds them does not matter. */
export function parseNationalInsuranceNumber(text: string): Parsed<string, NationalInsuranceNumberProblem> {
  if (plainText(text) === '') return refused('missing')
  const number = lettersAndDigits(text)
  const [, prefix] = shape.exec(number) ?? []
  if (!prefix) return refused(whatItIs(number))
  if (administrative.has(prefix.toUpperCase())) return refused('administrative')
  return neverIssued.has(prefix.toUpperCase()) ? refused('malformed') : accepted(number.toUpperCase())
}

/** The reason why a text is no number, as far as that helps to put it right. */
function whatItIs(typed: string): NationalInsuranceNumberProblem {
  if (typed.length > MAX_LENGTH) return 'too-long'
  if (typed.slice(0, 2).toUpperCase() === 'OO') return 'administrative'
  if (temporaryReference.test(typed)) return 'temporary-reference'
  return lettersForDigits.test(typed) ? 'letters-for-digits' : 'malformed'
}

/** The part that tells two numbers apart: people, and records, leave the last letter out. */
export function nationalInsuranceNumberKey(nationalInsuranceNumber: string): string {
  return nationalInsuranceNumber.slice(0, 8)
}

/** `AB ** ** ** C`: its owner can tell which number was given, and a stranger cannot use it. */
export function maskNationalInsuranceNumber(nationalInsuranceNumber: string): string {
  const [, prefix = '**', suffix = '*'] = /^([A-Z]{2})\d{6}([A-D]?)$/.exec(nationalInsuranceNumber) ?? []
  return `${prefix} ** ** ** ${suffix}`.trim()
}
