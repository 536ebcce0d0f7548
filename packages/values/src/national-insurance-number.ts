import { accepted, type Parsed, refused } from './parsed.ts'
import { plainText } from './plain-text.ts'

// HMRC's manual NIM39110: D F I Q U V start no number, O is never the second letter, and the last letter is A to D. So the example
// that forms print (QQ 12 34 56 C) and temporary numbers (11 A1 11 11) are nobody's.
const shape = /^([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])\d{6}[A-D]$/i

const neverIssued = ['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ']
// Given to benefit and pension cases that have no National Insurance number: real, but not a number that a teaching record holds.
const administrative = ['CR', 'FY', 'MW', 'NC', 'PP', 'PY', 'PZ']
const refusedPrefixes = new Set([...neverIssued, ...administrative])

/** Upper case without spaces. The spaces, dots and dashes people write between the pairs do not matter. */
export function parseNationalInsuranceNumber(text: string): Parsed<string, 'missing' | 'malformed'> {
  const typed = plainText(text)
  if (typed === '') return refused('missing')
  const number = typed.replace(/[\s.\p{Pd}]/gu, '')
  const [, prefix] = shape.exec(number) ?? []
  if (!prefix || refusedPrefixes.has(prefix.toUpperCase())) return refused('malformed')
  return accepted(number.toUpperCase())
}

/** `AB ** ** ** C`: its owner can tell which number was given, nobody else can use it. */
export function maskNationalInsuranceNumber(nationalInsuranceNumber: string): string {
  const [, prefix = '**', suffix = '*'] = /^([A-Z]{2})\d{6}([A-D])$/.exec(nationalInsuranceNumber) ?? []
  return `${prefix} ** ** ** ${suffix}`
}
