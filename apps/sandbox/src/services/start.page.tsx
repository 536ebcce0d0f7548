/** @jsxRuntime automatic */
import { Button } from '@identity/govuk'
import type { PageFrame } from '../shell/send-page.ts'
import type { DemoService } from './demo-service.ts'
import { ServicePage } from './service.page.tsx'

/** The purpose of the service, and the way in. */
export function StartPage({ frame, service }: { frame: PageFrame; service: DemoService }) {
  return (
    <ServicePage frame={frame} service={service} heading={service.name}>
      <p className="govuk-body">{service.purpose}</p>
      <p className="govuk-body">
        This is a demonstration. It signs you in with Get an Identity and shows what it was told about you.
      </p>
      <Button href={`${service.path}/start`} isStartButton>
        Start now
      </Button>
    </ServicePage>
  )
}
