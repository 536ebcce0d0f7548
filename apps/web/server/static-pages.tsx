import { type PageAssets, renderPage } from '@identity/govuk'
import type { Response } from 'express'
import type { ReactElement } from 'react'
import { ForbiddenPage } from '../app/shell/forbidden.page.tsx'
import { type PageFiles, SurroundingsContext } from '../app/shell/page-surroundings.ts'
import { ProblemPage } from '../app/shell/problem.page.tsx'
import { ServiceUnavailablePage } from '../app/shell/service-unavailable.page.tsx'
import type { Locale } from '../app/words/locale.ts'
import { localeOf, queryOf } from './page-language.ts'
import { nonceOf } from './security-headers.ts'

/** The pages that answer for Remix: before it is reached, or when it could not answer. */
export function createStaticPages(assets: PageAssets, files: PageFiles, locales: readonly Locale[]) {
  const answer = (status: number, page: ReactElement) => (response: Response) => {
    const surroundings = {
      assets,
      files,
      nonce: nonceOf(response),
      locale: localeOf(response),
      locales,
      query: queryOf(response.req),
    }
    const html = renderPage(
      <SurroundingsContext.Provider value={surroundings}>{page}</SurroundingsContext.Provider>,
    )
    response.status(status).setHeader('Cache-Control', 'no-store').type('html').send(html)
  }
  return {
    forbidden: answer(403, <ForbiddenPage />),
    serviceUnavailable: answer(503, <ServiceUnavailablePage />),
    tooLarge: answer(413, <ProblemPage />),
    problem: answer(500, <ProblemPage />),
  }
}
