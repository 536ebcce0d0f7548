import { ServerResponse } from 'node:http'
import type { Logger } from '@identity/runtime'
import { type Request, type Response, Router } from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'
import type { Config } from './config.ts'
import type { Refuse } from './refuse.ts'
import { smallBodiesOnly } from './small-bodies.ts'

const PROXY_TIMEOUT_MS = 30_000

type EdgeProxyOptions = {
  config: Pick<Config, 'oidcUrl' | 'apiUrl'>
  logger: Logger
  refuse: Refuse
}

/** One public origin: these paths belong to the apps behind us, whose headers win over ours. The Host stays as it was. */
export function edgeProxy({ config, logger, refuse }: EdgeProxyOptions): Router {
  function proxyTo(name: string, target: string) {
    return createProxyMiddleware<Request, Response>({
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
        error: (error, request, response) => {
          logger.warn({ err: error, upstream: name }, 'an upstream did not answer')
          if (!(response instanceof ServerResponse) || response.headersSent) return response.end()
          refuse('unavailable', request, response)
        },
      },
    })
  }
  const oidc = proxyTo('oidc', config.oidcUrl)
  const api = proxyTo('api', config.apiUrl)
  const small = smallBodiesOnly(refuse)
  return Router({ caseSensitive: true, strict: true })
    .all(['/connect/*', '/.well-known/*', '/interaction/:uid/complete'], small, oidc)
    .all(['/graphql', '/notify/callbacks'], small, api)
}
