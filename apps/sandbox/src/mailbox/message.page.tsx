/** @jsxRuntime automatic */
import { BackLink, InsetText, SummaryList } from '@identity/govuk'
import type { Mail } from '../notify/mail.ts'
import { clockTime } from '../shell/clock-time.ts'
import { SandboxPage } from '../shell/sandbox.page.tsx'
import type { PageFrame } from '../shell/send-page.ts'
import { MailBody } from './mail-body.tsx'

/** One mail, as its reader would see it. */
export function MessagePage({ frame, mail }: { frame: PageFrame; mail: Mail }) {
  return (
    <SandboxPage
      frame={frame}
      heading={mail.subject}
      section="/mailbox"
      beforeContent={<BackLink href={`/mailbox?${new URLSearchParams({ to: mail.to })}`}>Mailbox</BackLink>}
    >
      <h1 className="govuk-heading-l">{mail.subject}</h1>
      <SummaryList
        rows={[
          { key: 'To', value: mail.to },
          { key: 'Sent', value: clockTime(mail.createdAt) },
          { key: 'Status', value: mail.status },
        ]}
      />
      <InsetText>
        <MailBody body={mail.body} />
      </InsetText>
    </SandboxPage>
  )
}
