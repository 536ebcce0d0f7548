import {
  isMachineEndpoint,
  REFUSALS,
  RETRY_AFTER_SECONDS,
  type RefusalKind,
  refusalBody,
} from '@identity/runtime'
import type { Request, Response } from 'express'
import type { StaticPages } from './static-pages.tsx'

export type Refuse = (kind: RefusalKind, request: Request, response: Response) => void

/** Refuses in the form that the caller reads: a page for a browser, JSON where programs ask. */
export function refuseWith(pages: StaticPages): Refuse {
  return (kind, request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    if (kind === 'unavailable') response.setHeader('Retry-After', String(RETRY_AFTER_SECONDS))
    if (!isMachineEndpoint(request.originalUrl)) return pages[kind](response)
    response.status(REFUSALS[kind].status).json(refusalBody(kind, request.originalUrl))
  }
}
