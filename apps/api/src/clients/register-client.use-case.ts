import { addClientSecret } from './add-client-secret.use-case.ts'
import { standingOf } from './change-standing.use-case.ts'
import type { ClientDeps } from './deps.ts'
import type { ClientRegistration } from './domain/client-registration.ts'

/** `taken`: there is one of this id, and it may not be changed here. `deleted`: there was one, and its id is not given out again. */
export type ClientRegistered =
  | { kind: 'registered'; clientId: string; isNew: boolean; secret: string | null }
  | { kind: 'taken' | 'deleted' }

/** Registers a client as it is described, with its service. A new one that has a secret gets its first, which cannot be read again. */
export async function registerClient(
  deps: Pick<ClientDeps, 'clock' | 'inTransaction' | 'secretHasher'>,
  registration: ClientRegistration,
  { onlyIfNew }: { onlyIfNew: boolean },
): Promise<ClientRegistered> {
  const { id: clientId, tokenEndpointAuthMethod } = registration
  const registered = await deps.inTransaction(async ({ clients, events }): Promise<ClientRegistered> => {
    const before = await clients.registered(clientId)
    if (before && onlyIfNew) return { kind: 'taken' }
    if (standingOf(before) === 'deleted') return { kind: 'deleted' }
    const isNew = await clients.register(registration)
    if (onlyIfNew && !isNew) throw new Error('another caller registered it at the same moment')
    await events.record({ type: 'ClientRegistered', clientId }, deps.clock.now())
    return { kind: 'registered', clientId, isNew, secret: null }
  })
  const needsSecret = tokenEndpointAuthMethod.startsWith('client_secret_')
  if (registered.kind !== 'registered' || !registered.isNew || !needsSecret) return registered
  const added = await addClientSecret(deps, { clientId })
  return { ...registered, secret: added?.secret ?? null }
}
