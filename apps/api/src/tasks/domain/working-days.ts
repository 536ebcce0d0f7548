import { londonDate } from '@identity/values'
import bankHolidays from './bank-holidays.england.json' with { type: 'json' }

/** The promise on our pages and in our mails: an agent has looked within 5 working days. */
export const PROMISED_WORKING_DAYS = 5

// Services go by England's calendar. A day is a date of London, YYYY-MM-DD.
const HOLIDAYS: ReadonlySet<string> = new Set(Object.keys(bankHolidays.days))
const DAY_MS = 24 * 60 * 60 * 1000
const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`)
const plusDays = (day: string, days: number) =>
  new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, 10)

/** The last bank holiday that we know of. Days after it are estimated: only weekends are left out. */
export const LAST_KNOWN_HOLIDAY = bankHolidays.lastDate

export const isEstimated = (day: string): boolean => day > LAST_KNOWN_HOLIDAY

/** How many days the list of bank holidays still reaches. */
export function holidaysLastFor(today: string): number {
  return Math.floor((midnight(LAST_KNOWN_HOLIDAY) - midnight(today)) / DAY_MS)
}

/** True in the last year of the list: an operator has to add the new days. */
export const areHolidaysRunningOut = (today: string): boolean => holidaysLastFor(today) < 365

export function isWorkingDay(day: string): boolean {
  const weekday = new Date(midnight(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(day)
}

/** The working day that is so many after `day`. `day` itself never counts. */
export function addWorkingDays(day: string, count: number): string {
  let reached = day
  for (let left = count; left > 0; left -= isWorkingDay(reached) ? 1 : 0) reached = plusDays(reached, 1)
  return reached
}

/** How many working days have begun after `from`, up to and with `to`. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) count += isWorkingDay(day) ? 1 : 0
  return count
}

/** The last day of the promise for a task that is opened now. No hour cuts a day off: all of a London date is the same day. */
export function dueDay(openedAt: Date): string {
  return addWorkingDays(londonDate(openedAt), PROMISED_WORKING_DAYS)
}

/** The due day of a task whose teacher was waited for: it moves by the working days that began meanwhile. */
export function dueAfterPause(dueOn: string, waitingSince: Date, until: Date): string {
  return addWorkingDays(dueOn, workingDaysBetween(londonDate(waitingSince), londonDate(until)))
}
