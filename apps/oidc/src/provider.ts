import type { PageAssets } from '@identity/govuk'
import type { Logger } from '@identity/runtime'
import type { Clock } from '@identity/values'
import Provider, { type Configuration } from 'oidc-provider'
import { accountsFrom } from './account.ts'
import { rememberApiSessions } from './api-session.ts'
import { createArtifactAdapter } from './artifact.adapter.ts'
import type { ArtifactRepository } from './artifact.repository.ts'
import { CLIENT_AUTH_METHODS, createClientAdapter } from './client.adapter.ts'
import { checkSecretsWith, createClientSecretCheck } from './client-secret.ts'
import { cookiesFor } from './cookies.ts'
import { logEngineErrors } from './engine-log.ts'
import { loadFirstPartyGrant } from './first-party.grant.ts'
import { healthEndpoints } from './health.ts'
import type { IdentityApi } from './identity-api.client.ts'
import { interactionAddress } from './interaction-start.ts'
import { answerJson } from './json-endpoints.ts'
import { completeInteraction } from './login.interaction.ts'
import { cacheMetadata } from './metadata-cache.ts'
import { onlyOurOrigin } from './own-origin.ts'
import { pagesWith, type ShowPage } from './page.tsx'
import { problemPages, renderErrorWith } from './problem-pages.ts'
import { CLAIMS_BY_SCOPE, SCOPES } from './scopes.ts'
import { securityHeaders } from './security-headers.ts'
import { secondsToKeep } from './session-age.ts'
import { signInPolicy } from './sign-in.policy.ts'
import { signOutPages } from './sign-out.page.tsx'
import type { SigningKeyRepository } from './signing-key.repository.ts'
import { SIGNING_ALGORITHMS, type SigningKey } from './signing-key.ts'

export type Facade = {
  origin: URL
  cookieKeys: readonly string[]
  signingKeys: readonly SigningKey[]
  keyRepository: Pick<SigningKeyRepository, 'areInUse'>
  artifacts: ArtifactRepository
  api: IdentityApi
  assets: PageAssets
  clock: Clock
  logger: Logger
}

const MINUTE = 60
const HOUR = 60 * MINUTE

/** The engine with our rules around it, ready to answer requests. */
export function createProvider(facade: Facade): Provider {
  const { origin, api, artifacts, clock, logger, signingKeys } = facade
  const show = pagesWith(facade.assets)
  const provider = new Provider(`${origin.origin}/`, configurationOf(facade, show)) // the slash is part of the name
  provider.proxy = true // we listen on loopback behind our own edge; own-origin.ts rewrites what it is told

  rememberApiSessions(provider)
  checkSecretsWith(provider, createClientSecretCheck(api, clock))
  logEngineErrors(provider, logger)

  const kids = signingKeys.map(({ kid }) => kid)
  provider.use(onlyOurOrigin(origin))
  provider.use(securityHeaders(origin))
  provider.use(healthEndpoints({ api, signingKeys: facade.keyRepository, kids, logger }))
  provider.use(problemPages(show, logger))
  provider.use(cacheMetadata)
  provider.use(answerJson)
  provider.use(completeInteraction({ provider, api, artifacts }))
  return provider
}

function configurationOf({ origin, cookieKeys, signingKeys, artifacts, api, clock }: Facade, show: ShowPage) {
  const clients = createClientAdapter(api, clock)
  return {
    adapter: (model) => (model === 'Client' ? clients : createArtifactAdapter(model, artifacts, clock)),
    jwks: { keys: signingKeys.map(({ privateJwk }) => privateJwk) },
    routes: {
      authorization: '/connect/authorize',
      token: '/connect/token',
      userinfo: '/connect/userinfo',
      end_session: '/connect/signout',
      jwks: '/.well-known/jwks',
    },
    cookies: cookiesFor(origin, cookieKeys),

    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: SCOPES,
    claims: Object.fromEntries(Object.entries(CLAIMS_BY_SCOPE).map(([scope, names]) => [scope, [...names]])),
    subjectTypes: ['public'],
    clientAuthMethods: CLIENT_AUTH_METHODS,
    clientBasedCORS: () => false, // no service calls us from a browser
    allowOmittingSingleRegisteredRedirectUri: false,
    enabledJWA: { idTokenSigningAlgValues: [...SIGNING_ALGORITHMS] },
    features: {
      devInteractions: { enabled: false },
      // Rooms for later issues: each comes with its own storage rules and tests.
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: signOutPages(show),
    },

    ttl: {
      AccessToken: 10 * MINUTE,
      AuthorizationCode: MINUTE,
      IdToken: 10 * MINUTE, // some services allow no difference between clocks
      Interaction: 2 * HOUR, // as long as a journey may stand idle
      Grant: 12 * HOUR + 10 * MINUTE, // the longest session, and the last access token given in it
      Session: (_ctx, session) => secondsToKeep(session, clock.now().getTime() / 1000),
    },

    findAccount: accountsFrom(api),
    loadExistingGrant: loadFirstPartyGrant,
    interactions: { policy: signInPolicy(api, clock), url: interactionAddress(api) },
    renderError: renderErrorWith(show),
  } satisfies Configuration
}
