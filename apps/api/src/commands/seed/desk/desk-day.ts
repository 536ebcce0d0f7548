import { londonDate } from '@identity/values'
import { isWorkingDay } from '../../../tasks/domain/working-days.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
// Long enough for what people do, and what staff do after that, within one morning.
const MINUTES_BETWEEN = 4

/**
 * An instant in the morning of the working day that is so many before today, `place` minutes and more into it. Today's are a little while ago,
 * so that nothing lies in the future.
 */
export function workingDaysBefore(now: Date, count: number, place: number): Date {
  if (count === 0) return new Date(now.getTime() - (90 - place * 2) * MINUTE_MS)
  let day = now.getTime()
  for (let left = count; left > 0; ) {
    day -= DAY_MS
    if (isWorkingDay(londonDate(new Date(day)))) left -= 1
  }
  return new Date(Date.parse(`${londonDate(new Date(day))}T08:00:00Z`) + place * MINUTES_BETWEEN * MINUTE_MS)
}

export const minutesAfter = (instant: Date, minutes: number) =>
  new Date(instant.getTime() + minutes * MINUTE_MS)
