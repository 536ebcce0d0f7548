import type { DEFAULT_LOCALE, Locale } from './locale.ts'

/** Messages by page and key, in ICU message syntax. */
export type EnglishWords = Record<string, Record<string, string>>

/** As much of the English words as is translated; the rest falls back. */
type Translated<English> = { [Page in keyof English]?: Partial<Record<keyof English[Page], string>> }

type Default = typeof DEFAULT_LOCALE

/** An app's words in every language. English is complete, and the type: a key that it lacks does not compile. */
export type Catalogues<English extends EnglishWords> = Record<Default, English> &
  Record<Exclude<Locale, Default>, Translated<English>>

export type MessageKey<English extends EnglishWords, Page extends keyof English> = keyof English[Page] &
  string

/** The same where pages and keys are only known at run time. */
export type AnyCatalogues = Record<Locale, Record<string, Partial<Record<string, string>> | undefined>>
