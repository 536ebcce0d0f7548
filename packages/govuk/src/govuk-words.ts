import { createContext, type ReactNode, useContext } from 'react'

/** The words that components bring themselves. A page in another language gives its own through the context. */
export type GovukWords = {
  skipToMainContent: ReactNode
  serviceInformation: string
  back: ReactNode
  errorSummaryTitle: ReactNode
  /** Heard before a field's message, and the start of the title of a page with errors. */
  error: string
  warning: string
  day: ReactNode
  month: ReactNode
  year: ReactNode
  supportLinks: ReactNode
  accessibilityStatement: ReactNode
  cookies: ReactNode
  privacy: ReactNode
  terms: ReactNode
  contact: ReactNode
}

export const englishWords: GovukWords = {
  skipToMainContent: 'Skip to main content',
  serviceInformation: 'Service information',
  back: 'Back',
  errorSummaryTitle: 'There is a problem',
  error: 'Error',
  warning: 'Warning',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  supportLinks: 'Support links',
  accessibilityStatement: 'Accessibility statement',
  cookies: 'Cookies',
  privacy: 'Privacy',
  terms: 'Terms of use',
  contact: 'Contact us',
}

export const GovukWordsContext = createContext(englishWords)

export function useGovukWords(): GovukWords {
  return useContext(GovukWordsContext)
}
