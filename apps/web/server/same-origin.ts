import type { RequestHandler, Response } from 'express'

type SameOriginOptions = { origin: string; page: (response: Response) => void }

/**
 * Refuses what another site's page sends. Remix refuses it too, but as a fault of ours (500), and by comparing with
 * headers; we know our own origin.
 */
export function sameOriginOnly({ origin, page }: SameOriginOptions): RequestHandler {
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const claimed = request.headers.origin
    if (isRead || claimed === undefined || claimed === origin) return next()
    page(response)
  }
}
