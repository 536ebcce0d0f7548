/** @jsxRuntime automatic */
import { Button, Input, SummaryList } from '@identity/govuk'
import type { Mail } from '../notify/mail.ts'
import { clockTime } from '../shell/clock-time.ts'
import { SandboxPage } from '../shell/sandbox.page.tsx'
import type { PageFrame } from '../shell/send-page.ts'

type MailboxPageProps = { frame: PageFrame; mails: readonly Mail[]; to: string }

const HEADING = 'Mailbox'

/** Every mail that would have been sent, newest first, or what one address got. */
export function MailboxPage({ frame, mails, to }: MailboxPageProps) {
  return (
    <SandboxPage frame={frame} heading={HEADING} section="/mailbox">
      <h1 className="govuk-heading-l">{HEADING}</h1>
      <form method="get" action="/mailbox" noValidate>
        <Input
          id="to"
          name="to"
          type="email"
          label={{ text: 'Show only emails to' }}
          spellCheck={false}
          autoCapitalize="none"
          width={30}
          value={to}
        />
        <Button variant="secondary">Show</Button>
      </form>
      {mails.length > 0 ? <MailList mails={mails} /> : <p className="govuk-body">There are no emails.</p>}
    </SandboxPage>
  )
}

/** A list, not a table: on a phone it stacks instead of running off the screen. */
function MailList({ mails }: { mails: readonly Mail[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">Emails, newest first</h2>
      <SummaryList
        rows={mails.map(({ id, subject, to, createdAt }) => ({
          key: (
            <a className="govuk-link" href={`/mailbox/messages/${id}`}>
              {subject}
            </a>
          ),
          value: `To ${to}, sent ${clockTime(createdAt)}`,
        }))}
      />
    </>
  )
}
