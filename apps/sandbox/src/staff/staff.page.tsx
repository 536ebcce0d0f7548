/** @jsxRuntime automatic */
import { SummaryList } from '@identity/govuk'
import type { SampleMember } from '@identity/sample-people'
import { SandboxPage } from '../shell/sandbox.page.tsx'
import type { PageFrame } from '../shell/send-page.ts'
import { codesOf } from './authenticator-code.ts'

type StaffPageProps = {
  frame: PageFrame
  staff: readonly SampleMember[]
  supportUrl: string
  mailboxUrl: string
  now: Date
}

const HEADING = 'Staff to sign in as'
const roles = { AGENT: 'Agent', LEAD: 'Lead', OWNER: 'Service owner' }

/** The made-up members of staff, and what their authenticator apps show now. */
export function StaffPage({ frame, staff, supportUrl, mailboxUrl, now }: StaffPageProps) {
  return (
    <SandboxPage frame={frame} heading={HEADING} section="/staff">
      <h1 className="govuk-heading-l">{HEADING}</h1>
      <p className="govuk-body">
        Everyone here is made up. Sign in to the{' '}
        <a className="govuk-link" href={supportUrl}>
          support pages
        </a>{' '}
        with an address, the passcode in the{' '}
        <a className="govuk-link" href={mailboxUrl}>
          mailbox
        </a>
        , and a code from here.
      </p>
      <p className="govuk-body">
        Codes change every 30 seconds, and each works once. Reload this page for new ones. The next code works
        already.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href="/staff.json">
          The same list as JSON
        </a>
      </p>
      {staff.map((member) => {
        const { code, nextCode, secondsLeft } = codesOf(member.authenticatorSecret, now)
        return (
          <section key={member.emailAddress}>
            <h2 className="govuk-heading-m">{member.name}</h2>
            <SummaryList
              rows={[
                { key: 'Role', value: roles[member.role] },
                { key: 'Email address', value: member.emailAddress },
                { key: 'Code', value: `${code}, for another ${secondsLeft} seconds` },
                { key: 'Next code', value: nextCode },
              ]}
            />
          </section>
        )
      })}
    </SandboxPage>
  )
}
