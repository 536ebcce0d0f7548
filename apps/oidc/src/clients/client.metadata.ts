import { randomBytes } from 'node:crypto'
import type { Client, ClientAuthMethod, ClientMetadata } from 'oidc-provider'
import type { RegisteredClient } from '../api/identity-api.client.ts'
import { isScope } from './scopes.ts'

export const CLIENT_AUTH_METHODS = [
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
  'none',
] as const satisfies ClientAuthMethod[]

const GRANT_TYPES = ['authorization_code', 'refresh_token', 'client_credentials']

// The engine insists on a secret here; the real ones stay in the API (client-secret.ts). Drawn anew by each process, so that no
// attacker could present it should a later engine compare it after all.
const PLACEHOLDER_SECRET = randomBytes(32).toString('base64url')

export type LegacySwitch = RegisteredClient['legacySwitches'][number]['name']

/** Our own fields of a client, which the engine has no name for. */
export const OWN_METADATA = ['registered_scopes', 'is_pkce_required', 'legacy_switches'] as const

/** A client of the API as the engine's metadata. Grants that only the API understands are left out. */
export function toMetadata(client: RegisteredClient): ClientMetadata {
  const usesCode = client.grantTypes.includes('authorization_code')
  const isKeyed = client.tokenEndpointAuthMethod === 'private_key_jwt'
  return {
    client_id: client.id,
    client_name: client.service.name,
    client_uri: client.service.url,
    ...(usesSecret(client) && { client_secret: PLACEHOLDER_SECRET }),
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    scope: client.scopes.filter(isScope).join(' ') || 'openid', // to the engine no scope at all means every scope
    grant_types: client.grantTypes.filter((grantType) => GRANT_TYPES.includes(grantType)),
    response_types: usesCode ? ['code'] : [],
    token_endpoint_auth_method: client.tokenEndpointAuthMethod,
    ...(isKeyed && client.jwks && { jwks: JSON.parse(client.jwks) }),
    ...(isKeyed && !client.jwks && client.jwksUri && { jwks_uri: client.jwksUri }),
    id_token_signed_response_alg: client.idTokenSignedResponseAlg,
    ...(client.backchannelLogoutUri && { backchannel_logout_uri: client.backchannelLogoutUri }),
    backchannel_logout_session_required: true, // a logout token without `sid` says that every session of the identity has ended
    dpop_bound_access_tokens: client.isDpopBound,
    require_pushed_authorization_requests: client.isParRequired,
    registered_scopes: client.scopes,
    is_pkce_required: client.isPkceRequired,
    legacy_switches: client.legacySwitches.map(({ name }) => name),
  }
}

/** Without a secret there is nothing but PKCE to tell a service from a thief of its code, so nothing exempts it. */
export function isPkceRequired(client: Client): boolean {
  return client.is_pkce_required !== false || client.clientAuthMethod === 'none'
}

/** An older service may need one thing done differently, until a date that the API keeps. */
export function isSwitchedOn(client: Client | undefined, name: LegacySwitch): boolean {
  return listOf(client?.legacy_switches).includes(name)
}

/** Everything that the client may ask for, the API's own scopes included. */
export function registeredScopes(client: Client): string[] {
  return listOf(client.registered_scopes)
}

// Registered, never given out: it marks the API’s own client, which may ask about every token that it is shown.
const MAY_ASK_ABOUT_ANY = 'token:introspect'

export function mayAskAboutAny(client: Client): boolean {
  return registeredScopes(client).includes(MAY_ASK_ABOUT_ANY)
}

function usesSecret({ tokenEndpointAuthMethod }: RegisteredClient): boolean {
  return tokenEndpointAuthMethod === 'client_secret_basic' || tokenEndpointAuthMethod === 'client_secret_post'
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
