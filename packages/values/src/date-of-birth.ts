import { daysInMonth, isoDate, londonDate } from './calendar-date.ts'
import { parseMonth } from './month.ts'
import { accepted, type Parsed, refused } from './parsed.ts'
import { plainText } from './plain-text.ts'

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

type DateParts = Record<'day' | 'month' | 'year', string>

const EARLIEST = '1900-01-01'
const YOUNGEST_YEARS = 16 // no trainee teacher is younger

/** YYYY-MM-DD. When more than one part is missing the first is named; `missingDateParts` names them all. `today` is an instant; its date is London's. */
export function parseDateOfBirth(typed: DateParts, today: Date): Parsed<string, DateOfBirthProblem> {
  const { day, month, year } = wholeDateInFirstBox(plainParts(typed))
  if (!day && !month && !year) return refused('missing')
  if (!day) return refused('day-missing')
  if (!month) return refused('month-missing')
  if (!year) return refused('year-missing')

  if (/^\d+$/.test(year) && !/^[1-9]\d{3}$/.test(year)) return refused('year-digits')
  const date = realDate(day, month, year)
  if (!date) return refused('not-a-real-date')
  const now = londonDate(today)
  if (date > now) return refused('in-the-future')
  if (date < EARLIEST) return refused('too-long-ago')
  return yearsLater(date, YOUNGEST_YEARS) > now ? refused('too-young') : accepted(date)
}

/** The parts that are still to be filled in, in the order of the form. All three: nothing was typed at all. */
export function missingDateParts(typed: DateParts): (keyof DateParts)[] {
  const { day, month, year } = wholeDateInFirstBox(plainParts(typed))
  const parts = { day, month, year }
  return (['day', 'month', 'year'] as const).filter((part) => !parts[part])
}

function plainParts({ day, month, year }: DateParts): DateParts {
  return { day: plainText(day), month: plainText(month), year: plainText(year) }
}

/** People paste `27/3/1987` into the day box. Day first: an American order is refused rather than guessed at. */
function wholeDateInFirstBox(parts: DateParts): DateParts {
  if (parts.month || parts.year) return parts
  const [, day, month, year] = /^(\d{1,2})[\s/.-]+([a-z]+|\d{1,2})[\s/.-]+(\d{4})$/i.exec(parts.day) ?? []
  return day && month && year ? { day, month, year } : parts
}

/** A year is four digits: 90 could be 1990 or a slip, and guessing would look for another person. */
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
