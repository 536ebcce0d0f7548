import type { Configuration } from 'oidc-provider'
import { extraTokenClaims } from './access-token.claims.ts'
import { accountsFrom } from './account.ts'
import { ACR_VALUES } from './acr.ts'
import { resourceIndicators } from './api-resource.ts'
import { createArtifactAdapter } from './artifact.adapter.ts'
import { assertAttainable } from './claims-parameter.ts'
import { createClientAdapter } from './client.adapter.ts'
import { CLIENT_AUTH_METHODS, isPkceRequired, OWN_METADATA } from './client.metadata.ts'
import { limitClientAssertions } from './client-assertion.ts'
import { cookiesFor } from './cookies.ts'
import { EXTRA_PARAMETERS } from './extra-parameters.ts'
import { fapiProfileOf } from './fapi.profile.ts'
import { loadFirstPartyGrant } from './first-party.grant.ts'
import { interactionAddress } from './interaction-start.ts'
import { onlyLiveSessions } from './live-session.adapter.ts'
import { outboundFetch } from './outbound-fetch.ts'
import type { ShowPage } from './page.tsx'
import { renderErrorWith } from './problem-pages.ts'
import type { Facade } from './provider.ts'
import { refreshTokens } from './refresh-token.policy.ts'
import { CLAIMS_BY_SCOPE, SCOPES } from './scopes.ts'
import { signInPolicy } from './sign-in.policy.ts'
import { signOutPages } from './sign-out.page.tsx'
import { onlyUntilSignedOut, TOKEN_MODELS } from './signed-out.adapter.ts'
import { SIGNING_ALGORITHMS } from './signing-key.ts'
import { mayIntrospect, mayRevoke } from './token-access.policy.ts'
import { lifetimes } from './token-lifetime.ts'

/** What services sign their assertions and proofs with. Nothing with a shared secret, and never `none`. */
const CLIENT_ALGORITHMS = ['ES256', 'PS256', 'RS256'] as const
const PROOF_ALGORITHMS = ['ES256', 'PS256'] as const // DPoP is new: no service needs RS256 for it

/** Everything that the engine is told. Each rule of ours is a file; here is only which. */
export function configurationOf(facade: Facade, show: ShowPage): Configuration {
  const { origin, cookieKeys, signingKeys, artifacts, api, clock, outboundHosts } = facade
  const clients = createClientAdapter(api, clock)
  const artifactsOf = (model: string) => createArtifactAdapter(model, artifacts, clock)
  return {
    adapter(model) {
      if (model === 'Client') return clients
      if (model === 'Session') return onlyLiveSessions(artifactsOf(model), api, clock)
      if (TOKEN_MODELS.has(model)) return onlyUntilSignedOut(artifactsOf(model), api, clock)
      return artifactsOf(model)
    },
    jwks: { keys: signingKeys.map(({ privateJwk }) => privateJwk) },
    routes: {
      authorization: '/connect/authorize',
      pushed_authorization_request: '/connect/par',
      token: '/connect/token',
      userinfo: '/connect/userinfo',
      introspection: '/connect/introspect',
      revocation: '/connect/revoke',
      end_session: '/connect/signout',
      jwks: '/.well-known/jwks',
    },
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
    findAccount: accountsFrom(api),
    loadExistingGrant: loadFirstPartyGrant,
    interactions: { policy: signInPolicy(api, clock), url: interactionAddress(api) },
    renderError: renderErrorWith(show),
  }
}
