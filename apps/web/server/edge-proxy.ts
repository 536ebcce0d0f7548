import { ServerResponse } from 'node:http'
import type { Logger } from '@identity/runtime'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'
import type { Config } from './config.ts'
import type { Refuse } from './refuse.ts'
import { smallBodiesOnly, stopAtLimit } from './small-bodies.ts'

const PROXY_TIMEOUT_MS = 30_000
// Where each app stops reading: the engine of the facade, and the parser of the API.
const OIDC_MAX_BYTES = 57_344
const API_MAX_BYTES = 102_400

type EdgeProxyOptions = {
  config: Pick<Config, 'oidcUrl' | 'apiUrl'>
  logger: Logger
  refuse: Refuse
}

/** One public origin: these paths belong to the apps behind us, whose headers win over ours. The Host stays as it was. */
export function edgeProxy({ config, logger, refuse }: EdgeProxyOptions): Router {
  function proxyTo(name: string, target: string, maxBytes: number): RequestHandler[] {
    const proxy = createProxyMiddleware<Request, Response>({
      target,
      changeOrigin: false,
      xfwd: false, // set by forwardedHeaders, for the pages too
      proxyTimeout: PROXY_TIMEOUT_MS,
      on: {
        // The language that a service asked for (page-language.ts) would go with the header that the answer brings.
        proxyRes: (answer, _request, response) => {
          const ours = response.getHeader('set-cookie')
          if (ours)
            answer.headers['set-cookie'] = [ours, answer.headers['set-cookie'] ?? []].flat().map(String)
        },
        // A body in pieces has no length to go by.
        proxyReq: (passedOn, request, response) => {
          stopAtLimit(request, maxBytes, () => {
            request.unpipe(passedOn).resume()
            if (!response.headersSent) refuse('tooLarge', request, response)
            passedOn.destroy()
          })
        },
        error: (error, request, response) => {
          if (response instanceof ServerResponse && response.writableEnded) return // refused above
          logger.warn({ err: error, upstream: name }, 'an upstream did not answer')
          if (!(response instanceof ServerResponse) || response.headersSent) return response.end()
          refuse('unavailable', request, response)
        },
      },
    })
    return [smallBodiesOnly(maxBytes, refuse), proxy]
  }
  const oidc = proxyTo('oidc', config.oidcUrl, OIDC_MAX_BYTES)
  const api = proxyTo('api', config.apiUrl, API_MAX_BYTES)
  return Router({ caseSensitive: true, strict: true })
    .all(['/graphql', '/notify/callbacks'], ...api)
    .all(['/.well-known/webhook-jwks', '/.well-known/webhook-schemas/*'], ...api)
    .all(['/connect/*', '/.well-known/*', '/interaction/:uid/complete'], ...oidc)
}
