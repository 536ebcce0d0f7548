import { daysInMonth, isoDate, londonDate } from './calendar-date.ts'
import { type DateParts, readDateParts } from './date-parts.ts'
import { parseMonth } from './month.ts'
import { accepted, type Parsed, refused } from './parsed.ts'

export type DateOfBirthProblem =
  | 'missing'
  | 'day-missing'
  | 'month-missing'
  | 'year-missing'
  | 'year-digits'
  | 'not-a-real-date'
  | 'in-the-future'
  | 'too-long-ago'
  | 'too-young'

const EARLIEST = '1900-01-01'
const YOUNGEST_YEARS = 16 // no trainee teacher is younger
const OLDEST_YEARS = 100 // of a year in two digits: older people write all four, and others meant another century

/** YYYY-MM-DD. When more than one part is missing the first is named; `missingDateParts` names them all. `today` is an instant; its date is London's. */
export function parseDateOfBirth(typed: DateParts, today: Date): Parsed<string, DateOfBirthProblem> {
  const read = readDateParts(typed)
  if (!read) return refused('not-a-real-date')
  const { day, month, year: typedYear } = read.parts
  if (!day && !month && !typedYear) return refused('missing')
  if (!day) return refused('day-missing')
  if (!month) return refused('month-missing')
  if (!typedYear) return refused('year-missing')

  const now = londonDate(today)
  const year = read.isPasted ? wholeYear(typedYear, now) : typedYear
  if (/^\d+$/.test(year) && !/^[1-9]\d{3}$/.test(year)) return refused('year-digits')
  const date = realDate(day, month, year)
  if (!date) return refused('not-a-real-date')
  if (date > now) return refused('in-the-future')
  if (date < EARLIEST) return refused('too-long-ago')
  return yearsLater(date, YOUNGEST_YEARS) > now ? refused('too-young') : accepted(date)
}

/** The parts that are still to be filled in, in the order of the form. All three: nothing was typed at all. */
export function missingDateParts(typed: DateParts): (keyof DateParts)[] {
  const { parts } = readDateParts(typed) ?? {}
  return parts ? (['day', 'month', 'year'] as const).filter((part) => !parts[part]) : []
}

/**
 * `87` in a date that was pasted as a whole is 1987. Left as it is where no century makes a teacher of it, such as `15`: the page asks for
 * all four digits then. In a box of its own it is always asked for: a hint stands beside it, and guessing would look for another person.
 */
function wholeYear(typed: string, today: string): string {
  if (!/^\d{2}$/.test(typed)) return typed
  const thisYear = Number(today.slice(0, 4))
  const inThisCentury = thisYear - (thisYear % 100) + Number(typed)
  const year = [inThisCentury, inThisCentury - 100].find((one) => one <= thisYear - YOUNGEST_YEARS)
  return year !== undefined && year >= thisYear - OLDEST_YEARS ? String(year) : typed
}

function realDate(typedDay: string, typedMonth: string, typedYear: string): string | null {
  const month = parseMonth(typedMonth)
  if (month === null || !/^\d{1,2}$/.test(typedDay) || !/^\d{4}$/.test(typedYear)) return null
  const day = Number(typedDay)
  const year = Number(typedYear)
  return day >= 1 && day <= daysInMonth(year, month) ? isoDate(year, month, day) : null
}

/** A 29 February in a year that has none sorts before 1 March, which is when that birthday is kept. */
function yearsLater(date: string, years: number): string {
  const [year, month, day] = date.split('-').map(Number)
  return isoDate((year ?? 0) + years, month ?? 0, day ?? 0)
}
