import { Heading, linkTo, Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'
import { SupportPage } from './support-page.tsx'

/** What can be wrong with a page for staff, by the status of its answer. */
const problems: Record<number, 'unreadable' | 'notFound' | 'unavailable'> = {
  400: 'unreadable',
  404: 'notFound',
  503: 'unavailable',
}

/** A page that could not be shown to a member of staff who is signed in. */
export function SupportProblemPage({ status }: { status: number }) {
  const words = useWords('support-problem')
  const problem = problems[status] ?? 'failed'
  const heading = words(`${problem}.heading`)
  return (
    <SupportPage heading={heading}>
      <Heading>{heading}</Heading>
      <Paragraph>{words(`${problem}.text`)}</Paragraph>
      <Paragraph>{words('home', { link: linkTo('/support') })}</Paragraph>
    </SupportPage>
  )
}
