/** @jsxRuntime automatic */
import { Button, InsetText, inOrder } from '@identity/govuk'
import { SandboxPage } from '../shell/sandbox.page.tsx'
import type { PageFrame } from '../shell/send-page.ts'
import { ArrivalView } from './arrival.view.tsx'
import type { Arrival } from './arrivals.ts'
import { ExchangeView } from './exchange.view.tsx'
import { type Asked, CLIENT_ID } from './partner.tools.ts'

type PartnerPageProps = {
  frame: PageFrame
  asked: Asked | null
  isChanged: boolean
  arrivals: readonly Arrival[]
}

const HEADING = 'What a partner sees'

/** The token, a query, and webhooks as they arrive. */
export function PartnerPage({ frame, asked, isChanged, arrivals }: PartnerPageProps) {
  return (
    <SandboxPage frame={frame} heading={HEADING} section="/partner">
      <h1 className="govuk-heading-l">{HEADING}</h1>
      <p className="govuk-body">
        The machine <code>{CLIENT_ID}</code> of Register for an NPQ asks for the people who have signed in
        there, and is told what happens to them. Secrets and tokens are cut short.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <Link href="/graphiql">Ask in GraphiQL</Link>
        <Link href="/npq">Sign in to Register for an NPQ as a person</Link>
        <Link href="/guides">Read the guides for partners</Link>
        <Link href="/partner">Look again</Link>
      </ul>

      <h2 className="govuk-heading-m">A token and a query</h2>
      <form method="post" action="/partner/ask" noValidate>
        <Button>Ask for people</Button>
      </form>
      {asked?.problem && <InsetText>{asked.problem}</InsetText>}
      {inOrder(asked?.exchanges ?? [], (exchange) => (
        <ExchangeView exchange={exchange} />
      ))}

      <h2 className="govuk-heading-m">Webhooks</h2>
      <form method="post" action="/partner/change" noValidate>
        <Button variant="secondary">
          Change the name on the teaching record of the person who signed in last
        </Button>
      </form>
      {isChanged && (
        <InsetText>
          The record has another last name now. The webhook comes within about a minute: look again.
        </InsetText>
      )}
      {arrivals.length === 0 && (
        <p className="govuk-body">
          No webhook has arrived since the sandbox started. Sign in as a new person, and look again.
        </p>
      )}
      {inOrder(arrivals, (arrival) => (
        <ArrivalView arrival={arrival} />
      ))}
    </SandboxPage>
  )
}

function Link({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a className="govuk-link" href={href}>
        {children}
      </a>
    </li>
  )
}
