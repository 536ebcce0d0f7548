import { standingOf } from '../../clients/change-standing.use-case.ts'
import type { RegisteredClient } from '../../clients/client.repository.ts'
import { CLIENT_AUTH_METHODS } from '../../clients/domain/client-registration.ts'
import { OWN_CLIENTS } from '../../clients/domain/own-clients.ts'
import { clientVersion } from '../../clients/save-client.use-case.ts'
import { versionOf } from '../../services/seen-version.ts'
import type { StaffDeps } from '../deps.ts'
import type { ManagedClient } from './managed-client.object.ts'
import type { ManagedService } from './managed-service.object.ts'

/** True of our own pages, `/account` and `/support`: whoever disabled them here would shut themselves out. */
export const isOurs = (id: string): boolean => OWN_CLIENTS.includes(id)

/** A service with its clients, as a service owner sees them: no secret among them. */
export async function showService(deps: StaffDeps, id: string): Promise<ManagedService | null> {
  const { clients, services } = deps.repositories
  const service = await services.find(id)
  if (!service) return null
  const of = await clients.ofService(id)
  return {
    ...service,
    version: versionOf(service),
    isOurs: isOurs(id),
    clients: await Promise.all(of.map((client) => showClient(deps, client))),
  }
}

async function showClient(
  { clock, repositories }: StaffDeps,
  client: RegisteredClient,
): Promise<ManagedClient> {
  const now = clock.now()
  const secrets = await repositories.clientSecrets.live(client.id, now)
  const method = CLIENT_AUTH_METHODS.find((one) => one === client.tokenEndpointAuthMethod)
  if (!method) throw new Error('a client proves itself in a way that we do not offer')
  return {
    ...client,
    version: clientVersion(client),
    standing: shown[standingOf(client)],
    tokenEndpointAuthMethod: method,
    hasOwnKeys: client.jwks !== null,
    secrets: secrets.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime()),
    legacySwitches: await repositories.clients.legacySwitches(client.id, now),
  }
}

export const shown = {
  enabled: 'ENABLED',
  disabled: 'DISABLED',
  deleted: 'DELETED',
  unknown: 'DELETED',
} as const
