const DAY_MS = 24 * 60 * 60 * 1000

/** Days of London, YYYY-MM-DD. `until` is the last one. */
export type Days = { from: string; until: string }

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** How many days there are. */
export function daysIn({ from, until }: Days): number {
  return (Date.parse(until) - Date.parse(from)) / DAY_MS + 1
}

/**
 * The whole days that are counted again each time. A journey can still change the count of the day on which it began until it is deleted, seven
 * days after its last step: on the seventh day back the first of them may be gone.
 */
export function daysToCount(today: string): Days {
  return { from: plusDays(today, -6), until: plusDays(today, -1) }
}

export const periods = ['WEEK', 'FOUR_WEEKS', 'TWELVE_WEEKS', 'YEAR'] as const
export type Period = (typeof periods)[number]

const WEEKS = { WEEK: 1, FOUR_WEEKS: 4, TWELVE_WEEKS: 12, YEAR: 52 } as const satisfies Record<Period, number>

/** Whole weeks, Monday to Sunday, up to the last Sunday: a period that moved by a day would reveal that day. */
export function daysOfPeriod(period: Period, today: string): Days {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7
  const until = plusDays(today, -weekday)
  return { from: plusDays(until, 1 - 7 * WEEKS[period]), until }
}

/** The weeks of a period, the newest first. */
export function weeksIn({ from, until }: Days): Days[] {
  const weeks: Days[] = []
  for (let last = until; last > from; last = plusDays(last, -7))
    weeks.push({ from: plusDays(last, -6), until: last })
  return weeks
}

/** The last whole calendar months, the newest first. They do not overlap, so no two of them reveal a third. */
export function monthsBefore(today: string, count: number): Days[] {
  const months: Days[] = []
  for (let first = `${today.slice(0, 7)}-01`; months.length < count; ) {
    const until = plusDays(first, -1)
    first = `${until.slice(0, 7)}-01`
    months.push({ from: first, until })
  }
  return months
}
