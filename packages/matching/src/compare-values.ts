import { emailMatchKey } from './email-match-key.ts'
import { spellingDistance } from './spelling-distance.ts'

export type DateLevel = 'exact' | 'swapped' | 'digit' | 'year' | 'decade' | 'different' | 'absent'
export type NumberLevel = 'exact' | 'close' | 'different' | 'absent'
export type NationalInsuranceNumberLevel = NumberLevel | 'neighbour'
export type EmailLevel = 'exact' | 'same-local-part' | 'different' | 'absent'
export type ProviderLevel = 'exact' | 'different' | 'absent'

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
/** Further apart than this they may be a parent and a child, born on the same day of the year. */
const MOST_YEARS_FOR_A_SLIP = 10

/**
 * Both as YYYY-MM-DD. `swapped`: day and month. `digit`: one digit another, or two neighbours swapped. `decade`: the same, more than
 * ten years away. `year`: one year apart.
 */
export function compareDates(one: string | null, other: string | null): DateLevel {
  if (one === null || other === null) return 'absent'
  if (one === other) return 'exact'
  const [, year = '', month = '', day = ''] = DATE.exec(one) ?? []
  const [, otherYear = '', otherMonth = '', otherDay = ''] = DATE.exec(other) ?? []
  if (year === otherYear && month === otherDay && day === otherMonth) return 'swapped'
  const yearsApart = Math.abs(Number(year) - Number(otherYear))
  if (isOneSlip(`${day}${month}${year}`, `${otherDay}${otherMonth}${otherYear}`)) {
    return yearsApart > MOST_YEARS_FOR_A_SLIP ? 'decade' : 'digit'
  }
  return yearsApart === 1 && month === otherMonth && day === otherDay ? 'year' : 'different'
}

/** For texts of one length: a single character another, or two neighbours swapped. */
function isOneSlip(one: string, other: string): boolean {
  return one.length === other.length && spellingDistance(one, other, 1) === 1
}

/** Twins and others who came together are numbered together: within this many of each other. */
const NEIGHBOURS_WITHIN = 3

/**
 * The first eight characters of both: the suffix letter says next to nothing. `close`: one slip. `neighbour`: one slip too, but it makes
 * a number that was given out with this one.
 */
export function compareNationalInsuranceNumbers(
  one: string | null,
  other: string | null,
): NationalInsuranceNumberLevel {
  if (one === null || other === null) return 'absent'
  if (one === other) return 'exact'
  if (spellingDistance(one, other, 1) !== 1) return 'different'
  const isOneSeries = one.slice(0, 2) === other.slice(0, 2)
  const apart = Math.abs(Number(one.slice(2)) - Number(other.slice(2)))
  return isOneSeries && apart <= NEIGHBOURS_WITHIN ? 'neighbour' : 'close'
}

/** `close` is told to staff and counts for nothing: the next number is another teacher's. */
export function compareTrns(one: string | null, other: string): NumberLevel {
  if (one === null) return 'absent'
  if (one === other) return 'exact'
  return spellingDistance(one, other, 1) === 1 ? 'close' : 'different'
}

/** A shorter local part than this (jsmith) is many people's. */
const LONG_LOCAL_PART = 8

/** Keys of `emailMatchKey`. `same-local-part`: the same long name at another provider. */
export function compareEmails(one: string | null, other: string | null): EmailLevel {
  if (one === null || other === null) return 'absent'
  if (one === other) return 'exact'
  const [local = ''] = one.split('@')
  return local.length >= LONG_LOCAL_PART && other.startsWith(`${local}@`) ? 'same-local-part' : 'different'
}

export function compareProviders(ukprn: string | null, ukprns: readonly string[]): ProviderLevel {
  if (ukprn === null || ukprns.length === 0) return 'absent'
  return ukprns.includes(ukprn) ? 'exact' : 'different'
}

// Two letters, six digits and a letter, or what a slip makes of that.
const NATIONAL_INSURANCE_NUMBER = /^[A-Z0-9]{8,9}$/
// Two digits, a letter, five digits: given by pension schemes to people whose number they lack.
const TEMPORARY_NUMBER = /^\d{2}[A-Z]\d{5}$/

/** Letters and digits without the suffix, upper case. Null for what is not one, and for a temporary one. */
export function comparableNationalInsuranceNumber(text: string | null | undefined): string | null {
  const number = (text ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return NATIONAL_INSURANCE_NUMBER.test(number) && !TEMPORARY_NUMBER.test(number) ? number.slice(0, 8) : null
}

/** Seven digits, whatever is written around them: `RP 12/34567`. Null for anything else. */
export function comparableTrn(text: string | null | undefined): string | null {
  const digits = (text ?? '').normalize('NFKC').replace(/[^0-9]/g, '')
  return digits.length === 7 ? digits : null
}

export function comparableDate(text: string | null | undefined): string | null {
  const date = (text ?? '').trim()
  return DATE.test(date) ? date : null
}

export function comparableEmail(text: string | null | undefined): string | null {
  return text ? emailMatchKey(text.trim()) : null
}
