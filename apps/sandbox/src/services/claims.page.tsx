/** @jsxRuntime automatic */
import { Button, SummaryList } from '@identity/govuk'
import type { PageFrame } from '../shell/send-page.ts'
import type { DemoService } from './demo-service.ts'
import { ServicePage } from './service.page.tsx'
import type { SignedIn } from './sign-in.ts'

type ClaimsPageProps = { frame: PageFrame; service: DemoService; signedIn: SignedIn }

/** Everything that the service was told, and the way out. */
export function ClaimsPage({ frame, service, signedIn }: ClaimsPageProps) {
  return (
    <ServicePage frame={frame} service={service} heading="You are signed in">
      <h2 className="govuk-heading-m">{`What ${service.name} was told about you`}</h2>
      <SummaryList
        rows={Object.entries(signedIn.claims).map(([claim, value]) => ({
          key: claim,
          value: typeof value === 'string' ? value : JSON.stringify(value),
        }))}
      />
      <p className="govuk-body">
        <a className="govuk-link" href={`${service.path}/claims.json`}>
          The same as JSON
        </a>
      </p>
      <form method="post" action={`${service.path}/sign-out`} noValidate>
        <Button variant="secondary">Sign out of this service</Button>
      </form>
      <form method="post" action={`${service.path}/sign-out-everywhere`} noValidate>
        <Button variant="secondary">Sign out everywhere</Button>
      </form>
    </ServicePage>
  )
}
