import { isFromAnotherSite } from '@identity/runtime'
import { readUrl } from '@identity/values'
import type { RequestHandler } from 'express'

/** Refuses a form that another site's page sends. Programs say nothing of where they are, and are known by their keys instead. */
export const sameOriginOnly: RequestHandler = (request, response, next) => {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const isOurs = (origin: string) => hostOf(origin) === request.headers.host
  if (isRead || !isFromAnotherSite(request.headers, isOurs)) return next()
  response.status(403).json({ error: 'cross_site_request' })
}

function hostOf(origin: string): string | null {
  return readUrl(origin)?.host ?? null
}
