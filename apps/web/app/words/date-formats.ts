import { formatLocale, LOCALES, type Locale } from '@identity/page-frame'

const LONDON = { timeZone: 'Europe/London' } as const

const FORMATS = {
  time: { ...LONDON, hour: 'numeric', minute: '2-digit', hourCycle: 'h12' },
  weekday: { ...LONDON, weekday: 'long', day: 'numeric', month: 'long' },
  // Of days of the calendar, which are the same in every time zone.
  date: { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' },
  month: { timeZone: 'UTC', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

type Formats = Record<keyof typeof FORMATS, Intl.DateTimeFormat>

/** In each language. Made once: to make one takes as long as to draw a tenth of a page. */
export const dateFormats = Object.fromEntries(LOCALES.map((locale) => [locale, formatsIn(locale)])) as Record<
  Locale,
  Formats
>

function formatsIn(locale: Locale): Formats {
  const formats = Object.entries(FORMATS).map(([name, options]) => [
    name,
    new Intl.DateTimeFormat(formatLocale[locale], options),
  ])
  return Object.fromEntries(formats)
}
