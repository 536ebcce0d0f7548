/** @jsxRuntime automatic */
import { Table } from '@identity/govuk'
import { SandboxPage } from '../shell/sandbox.page.tsx'
import type { PageFrame } from '../shell/send-page.ts'
import type { DemoService } from './demo-service.ts'

const HEADING = 'Demonstration services'

/** The services that one can sign in to from here. */
export function ServicesPage({ frame, services }: { frame: PageFrame; services: readonly DemoService[] }) {
  return (
    <SandboxPage frame={frame} heading={HEADING} section="/services">
      <h1 className="govuk-heading-l">{HEADING}</h1>
      <p className="govuk-body">
        Each signs you in with Get an Identity. Once you are signed in to one, the next asks nothing.
      </p>
      <Table
        caption="Services and what they ask for"
        captionSize="m"
        head={[{ text: 'Service' }, { text: 'Client' }, { text: 'Scope' }]}
        rows={services.map((service) => [
          {
            text: (
              <a className="govuk-link" href={service.path}>
                {service.name}
              </a>
            ),
          },
          { text: service.clientId, className: 'govuk-!-text-break-word' },
          { text: service.scope },
        ])}
      />
    </SandboxPage>
  )
}
