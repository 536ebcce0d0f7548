import type { RequestHandler } from 'express'

/** Refuses a form that another site's page sends. Programs send no Origin header, and are known by their keys instead. */
export const sameOriginOnly: RequestHandler = (request, response, next) => {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const claimed = request.headers.origin
  if (isRead || claimed === undefined || hostOf(claimed) === request.headers.host) return next()
  response.status(403).json({ error: 'cross_site_request' })
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
