import { DEFAULT_LOCALE, InItsLanguage, type Locale } from '@identity/page-frame'
import { dateFormats } from './date-formats.ts'
import { wordsIn } from './words.ts'

const MINUTE_MS = 60_000

/** A time of day as GOV.UK writes it: `10:31am`, `10am`, and midnight and midday, which 12am and 12pm leave in doubt. */
export function clockTime(instant: Date, locale: Locale = DEFAULT_LOCALE): string {
  const time = dateFormats[locale].time.format(instant)
  const said = time.replace(/\s|:00/gu, '').toLowerCase()
  const words = wordsIn(locale, 'waiting-time')
  return said === '12am' ? words.text('midnight') : said === '12pm' ? words.text('midday') : said
}

/** From when something can be tried again: the next whole minute, so that it is true when the clock shows it. */
export function wholeMinute(retryAt: Date): Date {
  return new Date(Math.ceil(retryAt.getTime() / MINUTE_MS) * MINUTE_MS)
}

/** `10:31am`, with the day when that is not today's, for an instant at which something was, or until which it lasts. */
export function timeOrDay(instant: Date, now: Date, locale: Locale = DEFAULT_LOCALE): string {
  const time = clockTime(instant, locale)
  const day = dateFormats[locale].weekday
  if (day.format(instant) === day.format(now)) return time
  return wordsIn(locale, 'waiting-time').text('onDay', { time, day: day.format(instant) })
}

/** The same for a sentence, in whose language it is written. */
export function timeInWords(instant: string, now: Date | string): InItsLanguage {
  return new InItsLanguage((language) => timeOrDay(new Date(instant), new Date(now), language))
}

/** For the header Retry-After: whole seconds, at least one. */
export function secondsUntil(retryAt: Date, now: Date): number {
  return Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000))
}
