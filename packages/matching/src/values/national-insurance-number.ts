import { lettersAndDigits } from '@identity/values'
import { spellingDistance } from '../spelling/spelling-distance.ts'

export type NationalInsuranceNumberLevel = 'exact' | 'close' | 'neighbour' | 'different' | 'absent'

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

// Two letters, six digits and a letter, or what a slip makes of that.
const NATIONAL_INSURANCE_NUMBER = /^[A-Z0-9]{8,9}$/i
// Two digits, a letter, five digits: pension schemes give it to members whose number they lack.
const TEMPORARY_NUMBER = /^\d{2}[A-Z]\d{5}$/i

// Written where no number is known: one digit six times. TN, a date of birth and the sex is what payrolls put there.
const PLACEHOLDER = /^[A-Z]{2}(\d)\1{5}|^TN\d{6}/i

/**
 * Its characters as the page reads them, without the suffix, upper case. Null for what is not one, for a temporary one, and for what stands for an
 * unknown one.
 */
export function comparableNationalInsuranceNumber(text: string | null | undefined): string | null {
  const number = lettersAndDigits(text ?? '')
  const isOne = NATIONAL_INSURANCE_NUMBER.test(number) && !TEMPORARY_NUMBER.test(number)
  return isOne && !PLACEHOLDER.test(number) ? number.slice(0, 8).toUpperCase() : null
}
