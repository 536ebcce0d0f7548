import type { NotifyTemplateName } from './notify-templates.ts'
import * as cy from './words/cy/index.ts'
import * as en from './words/en/index.ts'
import type { MailWords } from './words/mail-words.ts'

/** English is complete; Welsh is what has been translated so far. */
export const locales = ['en', 'cy'] as const
export type Locale = (typeof locales)[number]

const english: Record<NotifyTemplateName, MailWords> = { ...en }
const translated: Record<Locale, Partial<Record<NotifyTemplateName, MailWords>>> = { en: english, cy }

/** A mail in a language, or in English where it has not been translated: the whole mail, never half of it. */
export function wordsOf(name: NotifyTemplateName, locale: Locale): MailWords & { locale: Locale } {
  const words = translated[locale][name]
  return words ? { ...words, locale } : { ...english[name], locale: 'en' }
}
