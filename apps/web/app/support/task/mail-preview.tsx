import { InsetText, inOrder } from '@identity/govuk'
import type { PreviewOutcomeQuery } from '@identity/graphql-client'
import { Paragraph } from '@identity/page-frame'
import { useWords } from '../../words/words.ts'

type Mail = NonNullable<PreviewOutcomeQuery['previewOutcome']>['mail']

/** The mail that an act will send to the person, before it is done. */
export function MailPreview({ mail }: { mail: Mail | null }) {
  const words = useWords('support-act')
  if (!mail) return <Paragraph>{words('mail.none')}</Paragraph>
  return (
    <>
      <Paragraph>{words('mail.will')}</Paragraph>
      <InsetText>
        <p className="govuk-body govuk-!-font-weight-bold">{mail.subject}</p>
        {inOrder(mail.body.split('\n\n'), (part) => (
          <p className="govuk-body app-mail-part">{part.replace(/^#+ /, '')}</p>
        ))}
      </InsetText>
    </>
  )
}
