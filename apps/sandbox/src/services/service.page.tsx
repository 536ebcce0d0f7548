/** @jsxRuntime automatic */
import { pageTitle, Template } from '@identity/govuk'
import type { ReactNode } from 'react'
import type { PageFrame } from '../shell/send-page.ts'
import type { DemoService } from './demo-service.ts'

type ServicePageProps = { frame: PageFrame; service: DemoService; heading: string; children: ReactNode }

/** A page of the demonstration service itself, under its own name. */
export function ServicePage({ frame, service, heading, children }: ServicePageProps) {
  return (
    <Template
      {...frame}
      title={pageTitle({ heading, service: `${service.name} (demonstration)` })}
      serviceName={service.name}
      serviceUrl={service.path}
      homepageUrl="/services"
      navigation={[{ text: 'Demonstration services', href: '/services' }]}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{heading}</h1>
          {children}
        </div>
      </div>
    </Template>
  )
}
