import { randomBytes } from 'node:crypto'
import { type PageAssets, PhaseBanner, pageTitle, renderPage, SUPPORT_PAGES, Template } from '@identity/govuk'
import type { ReactNode } from 'react'
import type { Context } from '../edge/middleware.ts'
import { allowScript } from '../edge/security-headers.ts'

const SERVICE_NAME = 'Get an Identity'
const ORGANISATION = 'Department for Education'

export type Page = { heading: string; children: ReactNode }
export type ShowPage = (ctx: Pick<Context, 'set' | 'type' | 'body'>, page: Page) => void

/** Shows a GOV.UK page. The status is the caller's to set. */
export function pagesWith(assets: PageAssets): ShowPage {
  return (ctx, { heading, children }) => {
    const nonce = randomBytes(16).toString('base64')
    allowScript(ctx, nonce)
    ctx.set('cache-control', 'no-store')
    ctx.type = 'html'
    ctx.body = renderPage(
      <Template
        title={pageTitle({ heading, service: SERVICE_NAME })}
        assets={assets}
        nonce={nonce}
        organisation={ORGANISATION}
        serviceName={SERVICE_NAME}
        phaseBanner={<Feedback />}
        supportPages={SUPPORT_PAGES}
      >
        <div className="govuk-grid-row">
          <div className="govuk-grid-column-two-thirds">
            <h1 className="govuk-heading-l">{heading}</h1>
            {children}
          </div>
        </div>
      </Template>,
    )
  }
}

/** As on the pages of the web, between which these stand. */
function Feedback() {
  return (
    <PhaseBanner phase="Beta">
      This is a new service. Help us improve it and{' '}
      <a className="govuk-link" href={SUPPORT_PAGES.contact}>
        give your feedback
      </a>
      .
    </PhaseBanner>
  )
}

/** The service that the person came from, by its registered address: never one taken from the request. */
export type CameFrom = { clientName?: string | undefined; clientUri?: string | undefined } | undefined

export function WayBack({ from, text }: { from: CameFrom; text: string }) {
  if (!from?.clientUri) return null
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={from.clientUri}>
        {text} {from.clientName}
      </a>
    </p>
  )
}
