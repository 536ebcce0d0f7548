import type { RequestHandler } from 'express'
import type { Refuse } from './refuse.ts'

/** Pages and cookies belong to one host. Another name for this machine may be an attacker's, whose page would then be of our origin. */
export function onlyOurHost(origin: string, refuse: Refuse): RequestHandler {
  const { host, protocol, hostname } = new URL(origin)
  const withPort = `${hostname}:${protocol === 'https:' ? 443 : 80}` // as some proxies write it
  const isOurs = (named: string | undefined) => named === host || (host === hostname && named === withPort)
  return (request, response, next) => {
    if (isOurs(request.headers.host)) return next()
    refuse('misdirected', request, response)
  }
}
