import { Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import type { Journey } from './question.ts'

/**
 * Whom the service does not let in, by its policy alone. It is the same for every person, so it says nothing of what their answers found.
 */
export function EntryCondition({ service }: { service: Journey['service'] }) {
  const words = useWords('entry-condition')
  return (
    <>
      {!service.allowsNone && <Paragraph>{words('needsTrn', { service: service.name })}</Paragraph>}
      {!service.allowsPending && <Paragraph>{words('notWhilePending', { service: service.name })}</Paragraph>}
    </>
  )
}
