import { randomBytes } from 'node:crypto'
import type { Clock } from '@identity/values'
import type { Adapter, AllClientMetadata, ClientAuthMethod, ClientMetadata } from 'oidc-provider'
import type { IdentityApi, RegisteredClient } from './identity-api.client.ts'
import { isScope } from './scopes.ts'
import { createTimedCache } from './timed-cache.ts'

const CACHED_SECONDS = 10 // a client changed by its owner is seen this soon, and a busy service asks the API six times a minute
const CACHED_CLIENTS = 500

export const CLIENT_AUTH_METHODS = [
  'client_secret_basic',
  'client_secret_post',
] as const satisfies ClientAuthMethod[]

// The engine insists on a secret here; the real ones stay in the API (client-secret.ts). Drawn anew by each process, so that nobody
// could ever present it should a later engine compare it after all.
const PLACEHOLDER_SECRET = randomBytes(32).toString('base64url')

/** Clients, read from the API. */
export function createClientAdapter(api: Pick<IdentityApi, 'client'>, clock: Clock): Adapter {
  const cache = createTimedCache<Promise<ClientMetadata | undefined>>({
    forSeconds: CACHED_SECONDS,
    atMost: CACHED_CLIENTS,
    clock,
  })

  async function load(clientId: string) {
    try {
      const client = await api.client(clientId)
      return client && toMetadata(client)
    } catch (error) {
      cache.delete(clientId) // an outage is not remembered
      throw error
    }
  }

  return {
    async find(clientId) {
      const known = cache.get(clientId)
      if (known) return known
      const asked = load(clientId)
      cache.set(clientId, asked)
      return asked
    },
    ...readOnly,
  }
}

/** What the engine needs to know. Scopes and grants that only the API understands are left to the API. */
export function toMetadata(client: RegisteredClient): ClientMetadata {
  const usesCode = client.grantTypes.includes('authorization_code')
  return {
    client_id: client.id,
    client_name: client.service.name,
    client_uri: client.service.url,
    client_secret: PLACEHOLDER_SECRET,
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    scope: client.scopes.filter(isScope).join(' ') || 'openid', // to the engine no scope at all means every scope
    grant_types: usesCode ? ['authorization_code'] : [],
    response_types: usesCode ? ['code'] : [],
    ...authMethod(client.tokenEndpointAuthMethod),
  }
}

function authMethod(name: string): Pick<AllClientMetadata, 'token_endpoint_auth_method'> {
  const known = CLIENT_AUTH_METHODS.find((method) => method === name)
  if (!known) throw new Error(`clients cannot authenticate by ${name}`)
  return { token_endpoint_auth_method: known }
}

async function refuse(): Promise<never> {
  throw new Error('clients are changed in the API')
}

const readOnly = {
  upsert: refuse,
  consume: refuse,
  destroy: refuse,
  revokeByGrantId: refuse,
  findByUid: refuse,
  findByUserCode: refuse,
} satisfies Partial<Adapter>
