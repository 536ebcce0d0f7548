import type { AppTokenVerifier } from '@identity/app-token'
import type { PageAssets } from '@identity/govuk'
import type { Logger } from '@identity/runtime'
import type { Clock } from '@identity/values'
import Provider from 'oidc-provider'
import { rememberApiSessions } from './api-session.ts'
import { endSessionsEverywhere } from './api-session-end.ts'
import type { ArtifactRepository } from './artifact.repository.ts'
import { checkSecretsWith } from './client-secret.ts'
import { configurationOf } from './engine.configuration.ts'
import { logEngineErrors } from './engine-log.ts'
import { healthEndpoints } from './health.ts'
import type { IdentityApi } from './identity-api.client.ts'
import { answerJson } from './json-endpoints.ts'
import { completeInteraction } from './login.interaction.ts'
import { logoutNotices } from './logout-notices.ts'
import { cacheMetadata } from './metadata-cache.ts'
import { onlyOurOrigin } from './own-origin.ts'
import { pagesWith } from './page.tsx'
import { turnPostsIntoGets } from './post-to-get.ts'
import { problemPages } from './problem-pages.ts'
import { describeProtectedResource } from './protected-resource.ts'
import { detectReplays } from './replay-detection.ts'
import { onlyInTheSameBrowser } from './same-browser.ts'
import { securityHeaders } from './security-headers.ts'
import { joinSessions, nameSessionsAlways } from './session-clients.ts'
import { findSignOutClient } from './sign-out-client.ts'
import { leaveSignOut } from './signed-out.redirect.ts'
import type { SigningKeyRepository } from './signing-key.repository.ts'
import { SIGNING_ALGORITHMS, type SigningKey } from './signing-key.ts'

export type Facade = {
  origin: URL
  cookieKeys: readonly string[]
  /** The first of each algorithm signs; the others are only shown. */
  signingKeys: readonly SigningKey[]
  keyRepository: Pick<SigningKeyRepository, 'areInUse'>
  artifacts: ArtifactRepository
  api: IdentityApi
  /** Checks the tokens with which the worker calls us. */
  workerTokens: AppTokenVerifier
  /** Hosts inside our own network that the engine may ask, as `host:port`. */
  outboundHosts: readonly string[]
  assets: PageAssets
  clock: Clock
  logger: Logger
}

/** The engine with our rules around it, ready to answer requests. */
export function createProvider(facade: Facade): Provider {
  const { origin, api, artifacts, clock, logger, signingKeys } = facade
  const show = pagesWith(facade.assets)
  const provider = new Provider(`${origin.origin}/`, configurationOf(facade, show)) // the slash is part of the name
  provider.proxy = true // we listen on loopback behind our own edge; own-origin.ts rewrites what it is told

  rememberApiSessions(provider)
  endSessionsEverywhere(provider, api)
  nameSessionsAlways(provider)
  detectReplays(provider, artifacts, clock)
  checkSecretsWith(provider, api)
  logEngineErrors(provider, logger)

  const kids = SIGNING_ALGORITHMS.flatMap((alg) => signingKeys.find((key) => key.alg === alg)?.kid ?? [])
  provider.use(onlyOurOrigin(origin))
  provider.use(securityHeaders(origin))
  provider.use(healthEndpoints({ api, signingKeys: facade.keyRepository, kids, logger }))
  provider.use(problemPages(provider, show, logger))
  provider.use(cacheMetadata)
  provider.use(describeProtectedResource(origin))
  provider.use(answerJson)
  provider.use(turnPostsIntoGets)
  provider.use(completeInteraction({ provider, api, artifacts }))
  provider.use(onlyInTheSameBrowser(provider))
  provider.use(logoutNotices(provider, facade.workerTokens, logger))
  provider.use(joinSessions(api))
  provider.use(findSignOutClient(api))
  provider.use(leaveSignOut)
  return provider
}
