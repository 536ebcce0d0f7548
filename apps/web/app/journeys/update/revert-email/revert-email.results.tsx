import type { NotRevertibleReason } from '@identity/graphql-client'
import { ContentPage } from '../../../shell/page.tsx'
import { Link, Paragraph } from '../../../shell/prose.tsx'

/** A link that was used before did what it says, so that is no fault. */
export const statusOf: Record<NotRevertibleReason, number> = {
  UNKNOWN: 404,
  EXPIRED: 410,
  DONE: 200,
  ADDRESS_TAKEN: 409,
}

const words: Record<NotRevertibleReason, { heading: string; text: string }> = {
  UNKNOWN: {
    heading: 'This link does not work',
    text: 'Open the link in the email again, or copy all of it. Nothing has changed.',
  },
  EXPIRED: {
    heading: 'This link has expired',
    text: 'It worked for 72 hours after your email address was changed. Nothing has changed today.',
  },
  DONE: {
    heading: 'This link has already been used',
    text: 'Your email address was changed back, and you can sign in with it.',
  },
  ADDRESS_TAKEN: {
    heading: 'Your email address cannot be changed back',
    text: 'Another account has started to use the address that we wrote to. Nothing has changed today.',
  },
}

export function RevertedPage({ redactedEmailAddress }: { redactedEmailAddress: string }) {
  return (
    <ContentPage heading="Your email address has been changed back">
      <Paragraph>
        You sign in with <strong>{redactedEmailAddress}</strong> again. The newer address does not work any
        more.
      </Paragraph>
      <Paragraph>
        If it was not you who changed it, somebody else may know your details and be able to read your email.
        Change the password of your mailbox, then <Link href="/contact">contact us</Link>.
      </Paragraph>
    </ContentPage>
  )
}

export function NotRevertedPage({ reason }: { reason: NotRevertibleReason }) {
  const { heading, text } = words[reason]
  return (
    <ContentPage heading={heading}>
      <Paragraph>{text}</Paragraph>
      <Paragraph>
        <Link href="/contact">Contact us</Link> if your email address was changed and it was not you.
      </Paragraph>
    </ContentPage>
  )
}
