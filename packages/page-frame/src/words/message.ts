import { IntlMessageFormat } from 'intl-messageformat'
import type { ReactNode } from 'react'
import type { AnyCatalogues } from './catalogues.ts'
import { DEFAULT_LOCALE, formatLocale, type Locale } from './locale.ts'

/** A value such as a date, which is written in the language of the sentence that it stands in: that may be English on a page in Welsh. */
export class InItsLanguage {
  constructor(readonly write: (language: Locale) => string) {}
}

/** A name in braces stands for a value, a name in angle brackets for what is drawn around the words inside. */
export type MessageValues = Record<string, ReactNode | InItsLanguage | ((inside: ReactNode[]) => ReactNode)>

/** A message with its values put in, and the language that it was found in. */
export type Message = { language: Locale; parts: ReactNode }

const formats = new Map<string, IntlMessageFormat>()

/** Finds a message in `locale`, or else in English. Throws when there is neither, or when a value is missing. */
export function findMessage(
  catalogues: AnyCatalogues,
  locale: Locale,
  page: string,
  key: string,
  values: MessageValues,
): Message {
  const own = textOf(catalogues, locale, page, key)
  const language = own === undefined ? DEFAULT_LOCALE : locale
  const text = own ?? textOf(catalogues, DEFAULT_LOCALE, page, key)
  if (text === undefined) throw new Error(`No catalogue has the message ${page} ${key}`)
  const id = `${language} ${text}`
  const format = formats.get(id) ?? new IntlMessageFormat(text, formatLocale[language])
  formats.set(id, format)
  return { language, parts: format.format<ReactNode>(writtenIn(language, values)) }
}

function writtenIn(language: Locale, values: MessageValues) {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    value instanceof InItsLanguage ? value.write(language) : value,
  ])
  return Object.fromEntries(written) as Record<string, Exclude<MessageValues[string], InItsLanguage>>
}

export function textOf(
  catalogues: AnyCatalogues,
  locale: Locale,
  page: string,
  key: string,
): string | undefined {
  const catalogue = catalogues[locale][page] ?? {}
  return Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
}
