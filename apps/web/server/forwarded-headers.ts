import { type Logger, onceAnHour } from '@identity/runtime'
import type { RequestHandler } from 'express'
import { clientAddress } from './client-address.ts'
import type { Config } from './config.ts'

type ForwardedHeadersOptions = { config: Pick<Config, 'origin' | 'trustedProxies'>; logger: Logger }

/**
 * Says where a request really came in, for the pages and for the apps behind us. Overwritten, not appended to: what a
 * browser claims about a proxy before us is worth nothing; only our own proxies, counted by a setting, are believed.
 */
export function forwardedHeaders({ config, logger }: ForwardedHeadersOptions): RequestHandler {
  const { host, protocol } = new URL(config.origin)
  const warn = onceAnHour((requests) => {
    logger.warn({ requests }, 'a proxy in front of us wrote no IP address into X-Forwarded-For')
  })
  return (request, _response, next) => {
    const { address, isUnreadable } = clientAddress(request, config.trustedProxies)
    if (isUnreadable) warn()
    delete request.headers.forwarded
    request.headers['x-forwarded-host'] = host
    request.headers['x-forwarded-proto'] = protocol.replace(':', '')
    request.headers['x-forwarded-for'] = address
    next()
  }
}
