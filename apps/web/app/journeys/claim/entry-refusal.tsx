import { InsetText } from '@identity/govuk'
import { useWords } from '../../words/words.ts'
import type { Journey } from '../question/question.ts'

/** Says before the person goes on that the service will not let them in. In its place stand the service's own last words, if it will. */
export function EntryRefusal({ journey: { service, entryDenial } }: { journey: Journey }) {
  const words = useWords('way-on')
  if (entryDenial) return <InsetText>{words(`${entryDenial}.text`, { service: service.name })}</InsetText>
  return service.closingText && <InsetText>{service.closingText}</InsetText>
}
