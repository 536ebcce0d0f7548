import { spellingDistance } from '../spelling/spelling-distance.ts'

export type DateLevel = 'exact' | 'swapped' | 'digit' | 'year' | 'decade' | 'different' | 'absent'

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

// Databases and spreadsheets write the ends of their calendars where no date is known: 0001-01-01, 1900-01-01, 9999-12-31.
const FIRST_KNOWN = '1900-01-02'
const FIRST_UNKNOWN = '2100-01-01'

/** YYYY-MM-DD. Null for what is no date, or stands for an unknown one. */
export function comparableDate(text: string | null | undefined): string | null {
  const date = (text ?? '').trim()
  return DATE.test(date) && date >= FIRST_KNOWN && date < FIRST_UNKNOWN ? date : null
}
