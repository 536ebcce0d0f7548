import { DEFAULT_LOCALE, formatLocale, type Locale } from '@identity/page-frame'
import { wordsIn } from './words.ts'

const MINUTE_MS = 60_000
const LONDON = { timeZone: 'Europe/London' } as const
const TIME = { ...LONDON, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' } as const
const DAY = { ...LONDON, weekday: 'long', day: 'numeric', month: 'long' } as const

/** A time of day as people in England say it: `10:31am`. */
export function clockTime(instant: Date, locale: Locale = DEFAULT_LOCALE): string {
  return new Intl.DateTimeFormat(formatLocale[locale], TIME).format(instant).replace(/\s/gu, '')
}

/**
 * From when something can be tried again: `10:31am`, with the day when that is not today's. The next whole minute, so that it is true when
 * the clock shows it.
 */
export function waitingTime(retryAt: Date, now: Date, locale: Locale = DEFAULT_LOCALE): string {
  return timeOrDay(new Date(Math.ceil(retryAt.getTime() / MINUTE_MS) * MINUTE_MS), now, locale)
}

/** The same for an instant at which something was, or until which it lasts: the minute that has begun by then. */
export function timeOrDay(instant: Date, now: Date, locale: Locale = DEFAULT_LOCALE): string {
  const time = clockTime(instant, locale)
  const day = new Intl.DateTimeFormat(formatLocale[locale], DAY)
  if (day.format(instant) === day.format(now)) return time
  return wordsIn(locale, 'waiting-time').text('onDay', { time, day: day.format(instant) })
}

/** For the header Retry-After: whole seconds, at least one. */
export function secondsUntil(retryAt: Date, now: Date): number {
  return Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000))
}
