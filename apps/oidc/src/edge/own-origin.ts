import type { Middleware } from './middleware.ts'

/**
 * The engine builds addresses from the request's host, and behind a proxy from the headers that the proxy adds. Ours come from the setting
 * alone: an attacker who writes a header must not choose where a code or a cookie goes.
 */
export function onlyOurOrigin(origin: URL): Middleware {
  return async (ctx, next) => {
    ctx.req.headers.host = origin.host
    ctx.req.headers['x-forwarded-host'] = origin.host
    ctx.req.headers['x-forwarded-proto'] = origin.protocol.replace(':', '')
    delete ctx.req.headers.forwarded
    return next()
  }
}
