import type { RequestHandler } from 'express'
import { clientAddress } from './client-address.ts'

/**
 * Says where a request really came in, for the pages and for the apps behind us. Overwritten, not appended to: what a
 * browser claims about a proxy before us is worth nothing; only our own proxies, counted by a setting, are believed.
 */
export function forwardedHeaders(origin: string, trustedProxies: number): RequestHandler {
  const { host, protocol } = new URL(origin)
  return (request, _response, next) => {
    const address = clientAddress(request, trustedProxies)
    delete request.headers.forwarded
    request.headers['x-forwarded-host'] = host
    request.headers['x-forwarded-proto'] = protocol.replace(':', '')
    request.headers['x-forwarded-for'] = address
    next()
  }
}
