import type { IncomingHttpHeaders } from 'node:http'

/**
 * True for a request, of those that change something, that a page of another site sent. `Sec-Fetch-Site` is the browser's own word, which no page can
 * write; an `Origin` that names another site is never excused by it. Programs send neither, and have no cookies to abuse.
 */
export function isFromAnotherSite(
  headers: Pick<IncomingHttpHeaders, 'origin' | 'sec-fetch-site'>,
  isOurs: (origin: string) => boolean,
): boolean {
  const { origin, 'sec-fetch-site': site } = headers
  const isNamed = origin !== undefined && origin !== 'null'
  if (isNamed && !isOurs(origin)) return true
  // A form on a page without referrer has `Origin: null`; the browser still says where the page was from.
  if (site === 'same-origin') return false
  if (site !== undefined && site !== 'none') return true
  return origin === 'null'
}
