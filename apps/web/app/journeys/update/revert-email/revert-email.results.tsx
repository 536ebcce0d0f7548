import type { NotRevertibleReason } from '@identity/graphql-client'
import { ContentPage } from '../../../shell/page.tsx'
import { linkTo, Paragraph } from '../../../shell/prose.tsx'
import { useWords } from '../../../words/words.tsx'

/** A link that was used before did what it says, so that is no fault. */
export const statusOf: Record<NotRevertibleReason, number> = {
  UNKNOWN: 404,
  EXPIRED: 410,
  DONE: 200,
  ADDRESS_TAKEN: 409,
}

export function RevertedPage({ redactedEmailAddress }: { redactedEmailAddress: string }) {
  const words = useWords('revert-email')
  return (
    <ContentPage heading={words('reverted.heading')}>
      <Paragraph>{words('reverted.text', { address: redactedEmailAddress })}</Paragraph>
      <Paragraph>{words('reverted.notYou', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}

export function NotRevertedPage({ reason }: { reason: NotRevertibleReason }) {
  const words = useWords('revert-email')
  return (
    <ContentPage heading={words(`${reason}.heading`)}>
      <Paragraph>{words(`${reason}.text`)}</Paragraph>
      <Paragraph>{words('notYou', { link: linkTo('/contact') })}</Paragraph>
    </ContentPage>
  )
}
