import { DEFAULT_LOCALE, InItsLanguage, type Locale } from '@identity/page-frame'
import { dateFormats } from './date-formats.ts'

/** What people type for a `YYYY-MM-DD`: no leading zeros. Never through Date, which would bring a time zone in. */
export function dateParts(date: string | null): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = date?.split('-') ?? []
  return { day: withoutZero(day), month: withoutZero(month), year }
}

/** `1987-03-27` → `27 March 1987`. */
export function formatDate(date: string, locale: Locale = DEFAULT_LOCALE): string {
  return dateFormats[locale].date.format(new Date(`${date}T00:00:00Z`))
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
  return new InItsLanguage((language) =>
    dateFormats[language].month.format(new Date(`${month}-01T00:00:00Z`)),
  )
}
