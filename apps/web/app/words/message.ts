import { IntlMessageFormat } from 'intl-messageformat'
import type { ReactNode } from 'react'
import { type CatalogueName, catalogues } from './catalogues.ts'
import { DEFAULT_LOCALE, formatLocale, type Locale } from './locale.ts'

/** A name in braces stands for a value, a name in angle brackets for what is drawn around the words inside. */
export type MessageValues = Record<string, ReactNode | ((inside: ReactNode[]) => ReactNode)>

/** A message with its values put in, and the language that it was found in. */
export type Message = { language: Locale; parts: ReactNode }

const formats = new Map<string, IntlMessageFormat>()

/** Finds a message in `locale`, or else in English. Throws when there is neither, or when a value is missing. */
export function findMessage(
  locale: Locale,
  name: CatalogueName,
  key: string,
  values: MessageValues = {},
): Message {
  const own = textOf(locale, name, key)
  const language = own === undefined ? DEFAULT_LOCALE : locale
  const text = own ?? textOf(DEFAULT_LOCALE, name, key)
  if (text === undefined) throw new Error(`No catalogue has the message ${name} ${key}`)
  const id = `${language} ${name} ${key}`
  const format = formats.get(id) ?? new IntlMessageFormat(text, formatLocale[language])
  formats.set(id, format)
  return { language, parts: format.format<ReactNode>(values) }
}

/** Whether English has such a message, and so every language. */
export function hasMessage(name: CatalogueName, key: string): boolean {
  return textOf(DEFAULT_LOCALE, name, key) !== undefined
}

function textOf(locale: Locale, name: CatalogueName, key: string): string | undefined {
  const catalogue: Record<string, string> = catalogues[locale][name] ?? {}
  return Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
}
