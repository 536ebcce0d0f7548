import { type Client, type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider'
import { registeredScopes } from '../clients/client.metadata.ts'
import { isApiScope } from '../clients/scopes.ts'

type ResourceIndicators = NonNullable<NonNullable<Configuration['features']>['resourceIndicators']>

const SIGNED_WITH = 'ES256' // a tenth of the work of RS256, and only our own API has to read these

/** The one resource that tokens can be for (RFC 8707): the API, by its public address. */
export function apiResource(origin: URL): string {
  return new URL('/graphql', origin).href
}

/**
 * A service that names the API in `resource` gets a signed access token that the API can check by itself (RFC 9068). One that names nothing
 * gets an opaque token, good for userinfo, and for the API when that asks us. A machine has no use for userinfo: its tokens are for the API.
 */
export function resourceIndicators(origin: URL): ResourceIndicators {
  const api = apiResource(origin)
  return {
    enabled: true,
    defaultResource: (ctx, _client, oneOf) => (isMachine(ctx) ? api : oneOf),
    getResourceServerInfo: (ctx, resource, client) => {
      if (resource !== api) throw new errors.InvalidTarget()
      return {
        audience: api,
        scope: allowedScopes(ctx, client).join(' '),
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: SIGNED_WITH } },
      }
    },
  }
}

/** The client's scopes for the API. A machine that asks for more is refused here; a service that acts for an identity, by the engine's own rule. */
function allowedScopes(ctx: KoaContextWithOIDC, client: Client): string[] {
  const isForMachine = isMachine(ctx)
  const scopes = registeredScopes(client).filter((scope) => isApiScope(scope, { isForMachine }))
  const refused = isForMachine && [...ctx.oidc.requestParamScopes].find((scope) => !scopes.includes(scope))
  if (refused) throw new errors.InvalidScope('requested scope is not allowed', refused)
  return scopes
}

function isMachine({ oidc }: KoaContextWithOIDC): boolean {
  return oidc.params?.grant_type === 'client_credentials'
}
