import type { Clock } from '@identity/values'
import type { Adapter, ClientMetadata } from 'oidc-provider'
import type { IdentityApi, RegisteredClient } from '../api/identity-api.client.ts'
import { createTimedCache } from '../api/timed-cache.ts'
import { toMetadata } from './client.metadata.ts'
import type { ClientChanges } from './client-changes.ts'

const CACHE_SECONDS = 300 // a change is heard at once
const CACHE_SECONDS_UNHEARD = 10 // where changes are not heard: a client changed by its owner is seen this soon
const MAX_CACHED_CLIENTS = 500
const CLIENT_ID = /^[\x21-\x7e]{1,200}$/ // as RFC 6749 A.1 has it, and as long as the API takes it; ids in assertions and hints come unread

type Known = { metadata: ClientMetadata | undefined; endsMs: number }

/** Clients, read from the API, and remembered until they change. */
export function createClientAdapter(
  api: Pick<IdentityApi, 'client'>,
  clock: Clock,
  changes: ClientChanges,
): Adapter {
  const cache = createTimedCache<Promise<Known>>({
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
      return { metadata: client && toMetadata(client), endsMs: nextEndMs(client) }
    } catch (error) {
      cache.delete(clientId) // an outage is not remembered
      throw error
    }
  }

  return {
    async find(clientId) {
      if (!CLIENT_ID.test(clientId)) return undefined
      const kept = cache.get(clientId)
      if (kept) {
        const known = await kept
        if (clock.now().getTime() < known.endsMs) return known.metadata
      }
      const asked = load(clientId)
      cache.set(clientId, asked)
      return (await asked).metadata
    },
    ...readOnly,
  }
}

/** Time alone changes a client, too: a legacy switch ends by itself. */
function nextEndMs(client: RegisteredClient | undefined): number {
  const ends = client?.legacySwitches.map(({ expiresAt }) => Date.parse(expiresAt)) ?? []
  return Math.min(...ends)
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
