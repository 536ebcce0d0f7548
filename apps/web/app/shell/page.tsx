import {
  BackLink,
  ErrorSummary,
  type ErrorSummaryItem,
  PhaseBanner,
  pageTitle,
  Template,
} from '@identity/govuk'
import type { ReactNode } from 'react'
import { useSurroundings } from './page-surroundings.ts'
import { SERVICE_NAME } from './service-name.ts'

export type PageProps = {
  /** The page's h1, and so the start of its title. The page itself renders it: often it is a label or a legend. */
  heading: string
  back?: string | undefined
  errors?: readonly ErrorSummaryItem[] | undefined
  children: ReactNode
}

const supportPages = {
  accessibilityStatement: '/accessibility',
  cookies: '/cookies',
  privacy: '/privacy',
  terms: '/terms',
  contact: '/contact',
}

/** A whole document. Pages are never hydrated, so a page draws its own head, and knows its title and errors best. */
export function Page({ heading, back, errors = [], children }: PageProps) {
  const { assets, nonce } = useSurroundings()
  return (
    <Template
      title={pageTitle({ heading, service: SERVICE_NAME, hasErrors: errors.length > 0 })}
      assets={assets}
      nonce={nonce}
      serviceName={SERVICE_NAME}
      phaseBanner={
        <PhaseBanner phase="Beta">
          This is a new service. Help us improve it and{' '}
          <a className="govuk-link" href="/contact">
            give your feedback
          </a>
          .
        </PhaseBanner>
      }
      beforeContent={back && <BackLink href={back} />}
      supportPages={supportPages}
    >
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {errors.length > 0 && <ErrorSummary errors={errors} />}
          {children}
        </div>
      </div>
    </Template>
  )
}

/** A page of words: its heading, then what it has to say. */
export function ContentPage({ heading, children, ...page }: PageProps) {
  return (
    <Page heading={heading} {...page}>
      <h1 className="govuk-heading-l">{heading}</h1>
      {children}
    </Page>
  )
}
