/** @jsxRuntime automatic */
import { SummaryList } from '@identity/govuk'
import { SandboxPage } from '../shell/sandbox.page.tsx'
import type { PageFrame } from '../shell/send-page.ts'
import type { DemoService } from './demo-service.ts'

const HEADING = 'Demonstration services'

/** The demonstration services, each with the way in. */
export function ServicesPage({ frame, services }: { frame: PageFrame; services: readonly DemoService[] }) {
  return (
    <SandboxPage frame={frame} heading={HEADING} section="/services">
      <h1 className="govuk-heading-l">{HEADING}</h1>
      <p className="govuk-body">
        Each signs you in with Get an Identity. Once you are signed in to one, the next asks nothing.
      </p>
      <p className="govuk-body">
        The match policy says how sure a service has to be that a teaching record is yours: LOW, any three
        details agree; FIRM, one of them is a National Insurance number, an email address or a TRN; STRICT,
        one of them is a National Insurance number or an email address.
      </p>
      {/* A list, not a table: on a phone it stacks instead of running off the screen. */}
      <SummaryList
        rows={services.map(({ name, path, clientId, scope, matchPolicy }) => ({
          key: (
            <a className="govuk-link" href={path}>
              {name}
            </a>
          ),
          value: (
            <>
              Client <code className="govuk-!-text-break-word">{clientId}</code>, asks for {scope}
              <br />
              {matchPolicy ? `Match policy: ${matchPolicy}` : 'Asks for no record'}
            </>
          ),
        }))}
      />
    </SandboxPage>
  )
}
