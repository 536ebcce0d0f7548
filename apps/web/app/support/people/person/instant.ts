import { formatDate } from '../../../words/calendar-date.ts'
import { clockTime } from '../../../words/waiting-time.ts'

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day of an instant in London: `27 November 2026`. */
export function dayOf(instant: string): string {
  return formatDate(LONDON_DAY.format(new Date(instant)))
}

/** `27 November 2026 at 10:31am`, in London. */
export function dayAndTime(instant: string): string {
  return `${dayOf(instant)} at ${clockTime(new Date(instant))}`
}
