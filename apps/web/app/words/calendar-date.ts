import { DEFAULT_LOCALE, formatLocale, InItsLanguage, type Locale } from '@identity/page-frame'

/** What people type for a `YYYY-MM-DD`: no leading zeros. Never through Date, which would bring a time zone in. */
export function dateParts(date: string | null): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = date?.split('-') ?? []
  return { day: withoutZero(day), month: withoutZero(month), year }
}

/** `1987-03-27` → `27 March 1987`. */
export function formatDate(date: string, locale: Locale = DEFAULT_LOCALE): string {
  const long = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(formatLocale[locale], long).format(new Date(`${date}T00:00:00Z`))
}

/** The same for a sentence, in whose language it is written. */
export function dateInWords(date: string): InItsLanguage {
  return new InItsLanguage((language) => formatDate(date, language))
}

function withoutZero(digits: string): string {
  return digits.replace(/^0/, '')
}

/** `1987-03` → `March 1987`, in the language of the sentence that it stands in. */
export function monthInWords(month: string): InItsLanguage {
  const long = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new InItsLanguage((language) =>
    new Intl.DateTimeFormat(formatLocale[language], long).format(new Date(`${month}-01T00:00:00Z`)),
  )
}
