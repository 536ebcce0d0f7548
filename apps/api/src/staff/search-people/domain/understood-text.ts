import { readingsOf } from '@identity/matching'
import { parseEmailAddress, parseNationalInsuranceNumber, parseTrn } from '@identity/values'

export const searchKinds = ['NAME', 'EMAIL_ADDRESS', 'TRN', 'IDENTITY_ID', 'TASK_REFERENCE'] as const
export type SearchKind = (typeof searchKinds)[number]

/**
 * EMPTY: nothing to search by was typed. TOO_LONG: more than a name, address or number has. EMAIL_ADDRESS: an @, and no whole address.
 * NATIONAL_INSURANCE_NUMBER, DATE_OF_BIRTH: staff do not search by these.
 */
export const searchRefusals = [
  'EMPTY',
  'TOO_LONG',
  'EMAIL_ADDRESS',
  'NATIONAL_INSURANCE_NUMBER',
  'DATE_OF_BIRTH',
] as const
export type SearchRefusal = (typeof searchRefusals)[number]

export type UnderstoodText =
  | { kind: 'NAME'; readings: string[][] }
  | { kind: 'EMAIL_ADDRESS'; emailAddress: string }
  | { kind: 'TRN'; trn: string }
  | { kind: 'IDENTITY_ID'; id: string }
  | { kind: 'TASK_REFERENCE'; reference: string }
  | { kind: 'refused'; reason: SearchRefusal }

const MOST_CHARACTERS = 254 // of an address; names and numbers are shorter
const MOST_WORDS = 8

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** `7F3A-91C2`. The hyphen may be another one, a space or left out, if a digit shows that it is no name. */
const REFERENCE = /^(?:([0-9a-f]{4})-([0-9a-f]{4})|(?=.*\d)([0-9a-f]{4})[\s–—‐‑]?([0-9a-f]{4}))$/i
/** Before a TRN, which may have marks between its digits as well. */
const DATE = /^(0?[1-9]|[12]\d|3[01])[\s/.-](0?[1-9]|1[0-2])[\s/.-](19|20)\d\d$/

/** What the one box was given, by its shape. The surest shape comes first; what has none is a name. */
export function understoodText(typed: string): UnderstoodText {
  const text = typed.trim()
  if (text === '') return refused('EMPTY')
  if (text.length > MOST_CHARACTERS) return refused('TOO_LONG')
  if (text.includes('@')) return address(text)
  if (UUID.test(text)) return { kind: 'IDENTITY_ID', id: text.toLowerCase() }
  const reference = REFERENCE.exec(text)
  if (reference)
    return { kind: 'TASK_REFERENCE', reference: reference.slice(1).filter(Boolean).join('-').toUpperCase() }
  if (parseNationalInsuranceNumber(text).ok) return refused('NATIONAL_INSURANCE_NUMBER')
  if (DATE.test(text)) return refused('DATE_OF_BIRTH')
  const trn = parseTrn(text)
  if (trn.ok) return { kind: 'TRN', trn: trn.value }
  const readings = readingsOf(text)
  const [words] = readings
  if (!words) return refused('EMPTY')
  return words.length > MOST_WORDS ? refused('TOO_LONG') : { kind: 'NAME', readings }
}

function address(text: string): UnderstoodText {
  const parsed = parseEmailAddress(text)
  return parsed.ok ? { kind: 'EMAIL_ADDRESS', emailAddress: parsed.value } : refused('EMAIL_ADDRESS')
}

const refused = (reason: SearchRefusal): UnderstoodText => ({ kind: 'refused', reason })
