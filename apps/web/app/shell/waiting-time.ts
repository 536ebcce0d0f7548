const MINUTE_MS = 60_000
const LONDON = { timeZone: 'Europe/London' } as const
const time = new Intl.DateTimeFormat('en-GB', {
  ...LONDON,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
})
const day = new Intl.DateTimeFormat('en-GB', { ...LONDON, weekday: 'long', day: 'numeric', month: 'long' })

/**
 * From when something can be tried again, as people in England say it: `10:31am`, with the day when that is not today's. The next whole
 * minute, so that it is true when the clock shows it.
 */
export function waitingTime(retryAt: Date, now: Date): string {
  const wholeMinute = new Date(Math.ceil(retryAt.getTime() / MINUTE_MS) * MINUTE_MS)
  const clockTime = time.format(wholeMinute).replace(/\s/gu, '')
  return day.format(wholeMinute) === day.format(now)
    ? clockTime
    : `${clockTime} on ${day.format(wholeMinute)}`
}

/** For the header Retry-After: whole seconds, at least one. */
export function secondsUntil(retryAt: Date, now: Date): number {
  return Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000))
}
