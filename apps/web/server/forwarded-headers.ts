import type { RequestHandler } from 'express'

/**
 * Says where a request really came in, for the pages and for the apps behind us. Overwritten, not appended to: what a
 * browser claims about a proxy before us is worth nothing.
 */
export function forwardedHeaders(origin: string): RequestHandler {
  const { host, protocol } = new URL(origin)
  return (request, _response, next) => {
    delete request.headers.forwarded
    request.headers['x-forwarded-host'] = host
    request.headers['x-forwarded-proto'] = protocol.replace(':', '')
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? ''
    next()
  }
}
