import { z } from 'zod'

/** The languages that catalogues exist in. Which of them a deployment offers is its setting LOCALES. */
export const LOCALES = ['en', 'cy'] as const
export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE = 'en' satisfies Locale // complete: every other language falls back to it

/** How dates and times are written in each. */
export const formatLocale: Record<Locale, string> = { en: 'en-GB', cy: 'cy-GB' }

const locale = z.enum(LOCALES)

/** The first language of a list such as `ui_locales=cy-GB en` that is offered; its region does not matter. */
export function chooseLocale(wanted: string | undefined, offered: readonly Locale[]): Locale | undefined {
  const languages = wanted?.split(/[\s,]+/).map((tag) => locale.safeParse(tag.split('-')[0]).data)
  return languages?.find((language) => language && offered.includes(language))
}
