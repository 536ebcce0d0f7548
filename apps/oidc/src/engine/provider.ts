import type { RequestListener } from 'node:http'
import Provider from 'oidc-provider'
import { checkSecretsWith } from '../clients/client-secret.ts'
import { createMetadataCache } from '../discovery/metadata-cache.ts'
import { listOfferedScopes } from '../discovery/offered-scopes.ts'
import { describeProtectedResource } from '../discovery/protected-resource.ts'
import { healthEndpoints } from '../edge/health.ts'
import { answerJson } from '../edge/json-endpoints.ts'
import { onlyKnownAddresses } from '../edge/known-addresses.ts'
import { onlyOurOrigin } from '../edge/own-origin.ts'
import { onlyFromOurPages } from '../edge/own-pages.ts'
import { refuseBadParameters } from '../edge/parameters.ts'
import { turnPostsIntoGets } from '../edge/post-to-get.ts'
import { sayWhenToRetry } from '../edge/retry-after.ts'
import { securityHeaders } from '../edge/security-headers.ts'
import { completeInteraction } from '../hand-off/login.interaction.ts'
import { onlyInTheSameBrowser } from '../hand-off/same-browser.ts'
import { SIGNING_ALGORITHMS } from '../keys/signing-key.ts'
import { formPostWith } from '../pages/form-post.page.tsx'
import { pagesWith, type ShowPage } from '../pages/page.tsx'
import { problemPages } from '../pages/problem-pages.tsx'
import { withinRequest } from '../request/request-memory.ts'
import { rememberApiSessions } from '../sessions/api-session.ts'
import { includeSidAlways, joinSessions } from '../sessions/session-clients.ts'
import { endSessionsEverywhere } from '../sign-out/api-session-end.ts'
import { clearSiteData } from '../sign-out/clear-site-data.ts'
import { logoutNotices } from '../sign-out/logout-notices.ts'
import { findSignOutClient } from '../sign-out/sign-out-client.ts'
import { redirectWhenSignedOut } from '../sign-out/signed-out.redirect.ts'
import { keepHeldCode } from '../store/held-code.ts'
import { detectReplays } from '../store/replay-detection.ts'
import { configurationOf } from './engine.configuration.ts'
import { logEngineErrors } from './engine-log.ts'
import type { Facade } from './facade.ts'

/** The engine with our rules around it, ready to answer requests. */
export function createEngine(facade: Facade): RequestListener {
  const { origin, api, artifacts, clock, logger, signingKeys } = facade
  const show = pagesWith(facade.assets)
  const Engine = engineWith(show)
  const provider = new Engine(`${origin.origin}/`, configurationOf(facade, show)) // the slash is part of the name
  provider.proxy = true // we listen on loopback behind our own edge; own-origin.ts rewrites what it is told

  refuseBadParameters(provider)
  rememberApiSessions(provider)
  endSessionsEverywhere(provider, api)
  includeSidAlways(provider)
  detectReplays(provider, artifacts, clock)
  checkSecretsWith(provider, facade)
  logEngineErrors(provider, facade)
  onlyInTheSameBrowser(provider)
  clearSiteData(provider)

  const kids = SIGNING_ALGORITHMS.flatMap((alg) => signingKeys.find((key) => key.alg === alg)?.kid ?? [])
  const metadata = createMetadataCache()
  provider.use((_ctx, next) => withinRequest(next))
  provider.use(onlyOurOrigin(origin))
  provider.use(securityHeaders(origin))
  provider.use(sayWhenToRetry)
  provider.use(problemPages(provider, show, facade))
  provider.use(keepHeldCode(artifacts))
  provider.use(onlyKnownAddresses)
  provider.use(healthEndpoints({ api, signingKeys: facade.keyRepository, kids, logger }))
  provider.use(onlyFromOurPages(origin))
  provider.use(metadata.describe)
  provider.use(listOfferedScopes)
  provider.use(describeProtectedResource(origin))
  provider.use(answerJson)
  provider.use(turnPostsIntoGets)
  provider.use(completeInteraction({ provider, api, artifacts }))
  provider.use(logoutNotices(provider, facade.workerTokens, logger))
  provider.use(joinSessions(api))
  provider.use(findSignOutClient(api))
  provider.use(redirectWhenSignedOut)
  return metadata.before(provider.callback())
}

/** The engine sets up its response modes once, when it is made, and each only once: so ours stands in its place from the start. */
function engineWith(show: ShowPage): typeof Provider {
  return class extends Provider {
    override registerResponseMode(...[name, handler]: Parameters<Provider['registerResponseMode']>) {
      super.registerResponseMode(name, name === 'form_post' ? formPostWith(show) : handler)
    }
  }
}
