import type { Configuration } from 'oidc-provider'
import { accountsFrom } from '../claims/account.ts'
import { ACR_VALUES } from '../claims/acr.ts'
import { assertAttainable } from '../claims/claims-parameter.ts'
import { createClientAdapter } from '../clients/client.adapter.ts'
import { CLIENT_AUTH_METHODS, isPkceRequired, OWN_METADATA } from '../clients/client.metadata.ts'
import { limitClientAssertions } from '../clients/client-assertion.ts'
import { fapiProfileOf } from '../clients/fapi.profile.ts'
import { CLAIMS_BY_SCOPE, SCOPES } from '../clients/scopes.ts'
import { cookiesFor } from '../edge/cookies.ts'
import { ROUTES } from '../edge/routes.ts'
import { interactionAddress } from '../hand-off/interaction-start.ts'
import { SIGNING_ALGORITHMS } from '../keys/signing-key.ts'
import type { ShowPage } from '../pages/page.tsx'
import { renderErrorWith } from '../pages/problem-pages.tsx'
import { entryQuestion } from '../sessions/api-session.ts'
import { onlyLiveSessions } from '../sessions/live-session.adapter.ts'
import { EXTRA_PARAMETERS } from '../sign-in/extra-parameters.ts'
import { signInPolicy } from '../sign-in/sign-in.policy.ts'
import { signOutPages } from '../sign-out/sign-out.page.tsx'
import { createArtifactAdapter } from '../store/artifact.adapter.ts'
import { extraTokenClaims } from '../tokens/access-token.claims.ts'
import { resourceIndicators } from '../tokens/api-resource.ts'
import { loadFirstPartyGrant } from '../tokens/first-party.grant.ts'
import { refreshTokens } from '../tokens/refresh-token.policy.ts'
import { onlyUntilSignedOut, TOKEN_MODELS } from '../tokens/signed-out.adapter.ts'
import { mayIntrospect, mayRevoke } from '../tokens/token-access.policy.ts'
import { lifetimes } from '../tokens/token-lifetime.ts'
import type { Facade } from './facade.ts'
import { outboundFetch } from './outbound-fetch.ts'

/** For the assertions and proofs that services sign. Nothing with a shared secret, and never `none`. */
const CLIENT_ALGORITHMS = ['ES256', 'PS256', 'RS256'] as const
const PROOF_ALGORITHMS = ['ES256', 'PS256'] as const // DPoP is new: no service needs RS256 for it

// The engine makes the others out of these, or they are not to be chosen.
const ENGINE_ROUTES = [
  'authorization',
  'pushed_authorization_request',
  'token',
  'userinfo',
  'introspection',
  'revocation',
  'end_session',
  'jwks',
] as const

/** Everything that the engine is told. Each rule of ours is a file; here is only which. */
export function configurationOf(facade: Facade, show: ShowPage): Configuration {
  const { origin, cookieKeys, signingKeys, artifacts, api, clock, outboundHosts } = facade
  const clients = createClientAdapter(api, clock, facade.clientChanges)
  const artifactsOf = (model: string) => createArtifactAdapter(model, artifacts, clock)
  return {
    adapter(model) {
      if (model === 'Client') return clients
      if (model === 'Session') return onlyLiveSessions(artifactsOf(model), api)
      if (TOKEN_MODELS.has(model)) return onlyUntilSignedOut(artifactsOf(model), api)
      return artifactsOf(model)
    },
    jwks: { keys: signingKeys.map(({ privateJwk }) => privateJwk) },
    routes: Object.fromEntries(ENGINE_ROUTES.map((name) => [name, ROUTES[name].path])),
    cookies: cookiesFor(origin, cookieKeys),

    responseTypes: ['code'],
    pkce: { required: (_ctx, client) => isPkceRequired(client) },
    scopes: SCOPES,
    claims: Object.fromEntries(Object.entries(CLAIMS_BY_SCOPE).map(([scope, names]) => [scope, [...names]])),
    acrValues: [...ACR_VALUES],
    subjectTypes: ['public'],
    extraParams: EXTRA_PARAMETERS,
    extraClientMetadata: { properties: OWN_METADATA },
    clientAuthMethods: CLIENT_AUTH_METHODS,
    clientBasedCORS: () => false, // no service calls us from a browser
    allowOmittingSingleRegisteredRedirectUri: false,
    assertJwtClientAuthClaimsAndHeader: limitClientAssertions(clock),
    enabledJWA: {
      idTokenSigningAlgValues: SIGNING_ALGORITHMS,
      clientAuthSigningAlgValues: CLIENT_ALGORITHMS,
      dPoPSigningAlgValues: PROOF_ALGORITHMS,
    },
    discovery: { ui_locales_supported: ['en-GB'], display_values_supported: ['page'] },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true }, // logout-notices.ts
      claimsParameter: { enabled: true, assertClaimsParameter: (_ctx, claims) => assertAttainable(claims) },
      clientCredentials: { enabled: true },
      dPoP: { enabled: true },
      fapi: { enabled: true, profile: (_ctx, client) => fapiProfileOf(client) },
      introspection: { enabled: true, allowedPolicy: (_ctx, client, token) => mayIntrospect(client, token) },
      pushedAuthorizationRequests: { enabled: true },
      resourceIndicators: resourceIndicators(origin),
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => mayRevoke(client, token) },
      rpInitiatedLogout: signOutPages(show),
    },

    ttl: lifetimes(clock),
    ...refreshTokens,
    fetch: outboundFetch(outboundHosts),
    extraTokenClaims,
    findAccount: accountsFrom(api, entryQuestion),
    loadExistingGrant: loadFirstPartyGrant,
    interactions: { policy: signInPolicy(api, clock, origin), url: interactionAddress(api) },
    renderError: renderErrorWith(show, facade.tellsEngineers),
  }
}
