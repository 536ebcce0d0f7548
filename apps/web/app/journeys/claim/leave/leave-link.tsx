import { linkTo, Paragraph } from '@identity/page-frame'
import { useWords } from '../../../words/words.ts'
import { leavePath } from '../../journey.flow.ts'
import type { Journey } from '../../question/question.ts'

/** The way out, where somebody may want to go no further. It leads to a page that asks: links do nothing by themselves. */
export function LeaveLink({ journey }: { journey: Journey }) {
  const words = useWords('leave')
  const link = linkTo(leavePath(journey.interactionUid))
  return <Paragraph>{words('link', { service: journey.service.name, link })}</Paragraph>
}
