/** @jsxRuntime automatic */
import { SandboxPage } from './sandbox.page.tsx'
import type { PageFrame } from './send-page.ts'

const HEADING = 'What is in the sandbox'

const rooms = [
  {
    href: '/services',
    name: 'Services',
    purpose: 'sign in to a demonstration service and see what it is told',
  },
  {
    href: '/partner',
    name: 'Partner',
    purpose: 'see a token, a query, and webhooks as they arrive and are checked',
  },
  {
    href: '/graphiql',
    name: 'GraphiQL',
    purpose: 'ask the partner API, signed in as a machine of a service',
  },
  { href: '/guides', name: 'Guides', purpose: 'read the guides for engineers of a service' },
  { href: '/mailbox', name: 'Mailbox', purpose: 'read every email that would have been sent' },
  { href: '/people', name: 'People', purpose: 'made-up people to sign in as, and what should happen' },
  {
    href: '/staff',
    name: 'Staff',
    purpose: 'made-up members of staff for the support pages, and the codes of their authenticator apps',
  },
  { href: '/notify/faults', name: 'Notify faults', purpose: 'make the stand-in for GOV.UK Notify fail' },
  {
    href: '/teaching-records/faults',
    name: 'Teaching record faults',
    purpose: 'make the stand-in for the teaching record service fail',
  },
]

/** The sandbox's front door. */
export function HomePage({ frame }: { frame: PageFrame }) {
  return (
    <SandboxPage frame={frame} heading={HEADING}>
      <h1 className="govuk-heading-l">{HEADING}</h1>
      <p className="govuk-body">
        The sandbox takes the place of the outside world while you develop and test. Everyone in it is made
        up.
      </p>
      <ul className="govuk-list govuk-list--spaced">
        {rooms.map(({ href, name, purpose }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {name}
            </a>
            : {purpose}
          </li>
        ))}
      </ul>
    </SandboxPage>
  )
}
