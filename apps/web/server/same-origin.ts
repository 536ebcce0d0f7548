import { isFromAnotherSite } from '@identity/runtime'
import type { RequestHandler } from 'express'
import type { Refuse } from './refuse.ts'

type SameOriginOptions = { origin: string; refuse: Refuse }

/**
 * Refuses what another site's page sends. Remix refuses it too, but as a fault of ours (500), and by comparing with
 * headers; we know our own origin.
 */
export function sameOriginOnly({ origin, refuse }: SameOriginOptions): RequestHandler {
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead) return next()
    if (isFromAnotherSite(request.headers, (named) => named === origin)) {
      return refuse('forbidden', request, response)
    }
    next()
  }
}
