import { InsetText } from '@identity/govuk'
import { DEFAULT_LOCALE, useLocale } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import type { Journey } from '../question/question.ts'

/** Says before the person goes on that the service will not let them in. In its place stand the service's own last words, if it will: in English, whatever the page is in. */
export function EntryRefusal({ journey: { service, entryDenial } }: { journey: Journey }) {
  const locale = useLocale()
  const words = useWords('way-on')
  if (entryDenial) return <InsetText>{words(`${entryDenial}.text`, { service: service.name })}</InsetText>
  if (!service.closingText) return null
  const isOtherLanguage = locale !== DEFAULT_LOCALE
  return (
    <InsetText>
      {isOtherLanguage ? <span lang={DEFAULT_LOCALE}>{service.closingText}</span> : service.closingText}
    </InsetText>
  )
}
