import { randomBytes } from 'node:crypto'
import { type PageAssets, renderPage } from '@identity/govuk'
import {
  chooseLocale,
  chosenLanguage,
  DEFAULT_LOCALE,
  FramedPage,
  Heading,
  InFrame,
  LOCALES,
  linkTo,
  Paragraph,
} from '@identity/page-frame'
import type { ReactElement, ReactNode } from 'react'
import type { Context } from '../edge/middleware.ts'
import { allowScript } from '../edge/security-headers.ts'
import { useWords } from './words.ts'

export type ShowPage = (
  ctx: Pick<Context, 'get' | 'set' | 'type' | 'body' | 'secure'>,
  page: ReactElement,
) => void

/** Shows a page in the frame that the pages of the web have, between which ours stand. The status is the caller's to set. */
export function pagesWith(assets: PageAssets): ShowPage {
  return (ctx, page) => {
    const nonce = randomBytes(16).toString('base64')
    allowScript(ctx, nonce)
    ctx.set('cache-control', 'no-store')
    ctx.type = 'html'
    // Chosen on the pages of the web, which offer only the languages of this deployment: so ours offer no choice.
    const locale = chooseLocale(chosenLanguage(ctx.get('cookie'), ctx.secure), LOCALES) ?? DEFAULT_LOCALE
    const surroundings = { assets, nonce, locale, locales: [locale], query: '' }
    ctx.body = renderPage(<InFrame surroundings={surroundings}>{page}</InFrame>)
  }
}

export function ContentPage({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <FramedPage heading={heading}>
      <Heading>{heading}</Heading>
      {children}
    </FramedPage>
  )
}

/** The service that the person came from, by its registered address: never one taken from the request. */
export type CameFrom = { clientName?: string | undefined; clientUri?: string | undefined } | undefined

export function WayBack({ from }: { from: CameFrom }) {
  const words = useWords('page')
  if (!from?.clientUri) return null
  return <Paragraph>{words('wayBack', { link: linkTo(from.clientUri), service: from.clientName })}</Paragraph>
}
