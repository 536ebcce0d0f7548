import type { Clock } from '@identity/values'
import type { Adapter, ClientMetadata } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import { createTimedCache } from '../api/timed-cache.ts'
import { toMetadata } from './client.metadata.ts'
import type { ClientChanges } from './client-changes.ts'

const CACHE_SECONDS = 300 // a change is heard at once; this is for what time alone changes, such as the end of a switch
const CACHE_SECONDS_UNHEARD = 10 // where changes are not heard: a client changed by its owner is seen this soon
const MAX_CACHED_CLIENTS = 500
const CLIENT_ID = /^[\x21-\x7e]{1,200}$/ // as RFC 6749 A.1 has it, and as long as the API takes it; ids in assertions and hints come unread

/** Clients, read from the API, and remembered until they change. */
export function createClientAdapter(
  api: Pick<IdentityApi, 'client'>,
  clock: Clock,
  changes: ClientChanges,
): Adapter {
  const cache = createTimedCache<Promise<ClientMetadata | undefined>>({
    forSeconds: () => (changes.isHeard() ? CACHE_SECONDS : CACHE_SECONDS_UNHEARD),
    atMost: MAX_CACHED_CLIENTS,
    clock,
  })

  changes.onChange((clientId) => {
    if (clientId === undefined) cache.clear()
    else cache.delete(clientId)
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
      if (!CLIENT_ID.test(clientId)) return undefined
      const known = cache.get(clientId)
      if (known) return known
      const asked = load(clientId)
      cache.set(clientId, asked)
      return asked
    },
    ...readOnly,
  }
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
