import { createContext, useContext } from 'react'
import type { Locale } from './locale.ts'

/** The language that the visitor reads this page in. */
export const LocaleContext = createContext<Locale | undefined>(undefined)

export function useLocale(): Locale {
  const locale = useContext(LocaleContext)
  if (!locale) throw new Error('A page was rendered without a language')
  return locale
}
