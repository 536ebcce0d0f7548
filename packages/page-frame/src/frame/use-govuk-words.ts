import type { GovukWords } from '@identity/govuk'
import { useWords } from './frame-words.ts'

/** The words that the components of @identity/govuk bring, in the page's language. */
export function useGovukWords(): GovukWords {
  const words = useWords('frame')
  return {
    skipToMainContent: words('skipToMainContent'),
    serviceInformation: words.text('serviceInformation'),
    back: words('back'),
    errorSummaryTitle: words('errorSummaryTitle'),
    error: words.text('error'),
    warning: words.text('warning'),
    day: words('day'),
    month: words('month'),
    year: words('year'),
    supportLinks: words('supportLinks'),
    accessibilityStatement: words('accessibilityStatement'),
    cookies: words('cookies'),
    privacy: words('privacy'),
    terms: words('terms'),
    contact: words('contact'),
  }
}
