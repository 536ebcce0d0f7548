import { type PageAssets, renderPage } from '@identity/govuk'
import type { Response } from 'express'
import type { ReactElement } from 'react'
import { ForbiddenPage } from '../app/shell/forbidden.page.tsx'
import { SurroundingsContext } from '../app/shell/page-surroundings.ts'
import { ProblemPage } from '../app/shell/problem.page.tsx'
import { ServiceUnavailablePage } from '../app/shell/service-unavailable.page.tsx'
import { nonceOf } from './security-headers.ts'

/** The pages that answer for Remix: before it is reached, or when it could not answer. */
export function createStaticPages(assets: PageAssets) {
  const answer = (status: number, page: ReactElement) => (response: Response) => {
    const surroundings = { assets, nonce: nonceOf(response) }
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
