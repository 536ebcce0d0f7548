import type { Logger } from '@identity/runtime'
import { Router } from 'express'
import type { Config } from './config.ts'
import { passOn } from './pass-on.ts'
import type { Refuse } from './refuse.ts'

// Where each app stops reading: the engine of the facade, and the parser of the API.
const OIDC_MAX_BYTES = 57_344
const API_MAX_BYTES = 102_400

type EdgeProxyOptions = {
  config: Pick<Config, 'oidcUrl' | 'apiUrl'>
  logger: Logger
  refuse: Refuse
}

/** One public origin: these paths belong to the apps behind us. */
export function edgeProxy({ config, logger, refuse }: EdgeProxyOptions): Router {
  const oidc = passOn({ name: 'oidc', target: config.oidcUrl, maxBytes: OIDC_MAX_BYTES, logger, refuse })
  const api = passOn({ name: 'api', target: config.apiUrl, maxBytes: API_MAX_BYTES, logger, refuse })
  return Router({ caseSensitive: true, strict: true })
    .all(['/graphql', '/notify/callbacks'], ...api)
    .all(['/.well-known/webhook-jwks', '/.well-known/webhook-schemas/*'], ...api)
    .all(['/connect/*', '/.well-known/*', '/interaction/:uid/complete'], ...oidc)
}
