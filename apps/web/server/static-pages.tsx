import { type PageAssets, renderPage } from '@identity/govuk'
import type { Locale } from '@identity/page-frame'
import { REFUSALS, type RefusalKind } from '@identity/runtime'
import type { Response } from 'express'
import type { ReactElement } from 'react'
import { ForbiddenPage } from '../app/shell/problems/forbidden.page.tsx'
import NotFoundPage from '../app/shell/problems/not-found.page.tsx'
import { ProblemPage } from '../app/shell/problems/problem.page.tsx'
import { ServiceUnavailablePage } from '../app/shell/problems/service-unavailable.page.tsx'
import { TooLargePage } from '../app/shell/problems/too-large.page.tsx'
import { InSurroundings, type PageFiles } from '../app/shell/surroundings/page-surroundings.tsx'
import { localeOf, queryOf } from './page-language.ts'
import { nonceOf } from './security-headers.ts'

/** The pages that answer for Remix: before it is reached, or when it could not answer. */
export function createStaticPages(assets: PageAssets, files: PageFiles, locales: readonly Locale[]) {
  const answer =
    (status: number, page: ReactElement): ShowPage =>
    (response) => {
      const surroundings = {
        assets,
        files,
        nonce: nonceOf(response),
        locale: localeOf(response),
        locales,
        query: queryOf(response.req),
      }
      const html = renderPage(<InSurroundings surroundings={surroundings}>{page}</InSurroundings>)
      response.status(status).setHeader('Cache-Control', 'no-store').type('html').send(html)
    }
  const pages = {
    malformed: <NotFoundPage />,
    forbidden: <ForbiddenPage />,
    unknown: <NotFoundPage />,
    method: <NotFoundPage />,
    tooLarge: <TooLargePage />,
    misdirected: <NotFoundPage />,
    unavailable: <ServiceUnavailablePage />,
  } satisfies Record<RefusalKind, ReactElement>
  const refusals = Object.entries(pages).map(([kind, page]) => [
    kind,
    answer(REFUSALS[kind as RefusalKind].status, page),
  ])
  return {
    ...(Object.fromEntries(refusals) as Record<RefusalKind, ShowPage>),
    problem: answer(500, <ProblemPage />),
  }
}

type ShowPage = (response: Response) => void
export type StaticPages = ReturnType<typeof createStaticPages>
