import { InsetText, NotificationBanner } from '@identity/govuk'
import type { JourneyFieldsFragment } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'

/** How the invitation stands that was opened in this browser, on the first page after it turned out. Nothing while it goes well without a word. */
export function InvitationNotice({ journey }: { journey: Pick<JourneyFieldsFragment, 'invitation'> }) {
  const words = useWords('invitation-notice')
  const { invitation } = journey
  if (invitation === 'WAITING') return <InsetText>{words('WAITING')}</InsetText>
  if (invitation === null || invitation === 'IN_USE') return null
  return (
    <NotificationBanner title={words(`${invitation}.title`)}>
      <Paragraph>{words(`${invitation}.text`)}</Paragraph>
    </NotificationBanner>
  )
}
