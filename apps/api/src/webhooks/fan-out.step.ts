import { randomUUID } from 'node:crypto'
import { type DataGroup, groupsOf, opensAct } from '../visibility/domain/data-scopes.ts'
import { WEBHOOK_TYPES, type WebhookType } from './domain/event-types.ts'
import type { Listener } from './endpoints/endpoint.repository.ts'
import type { Repositories } from './repositories.ts'

/** What happened to an identity, for one service that sees it. */
export type ToldChange = {
  /** One for all services and endpoints: `ce-id`. */
  eventUuid: string
  /** As in domain/event-types.ts. Endpoints are told of nothing else. */
  eventType: string
  /** Null: of an invitation, which may have none. */
  identityId: string | null
  serviceId: string
  /** The groups of data that changed, of `identity.updated`. */
  dataGroups: DataGroup[]
  /** References and kinds for the body. With `clientId` it is for the endpoints of that client alone. */
  about: Record<string, string | string[] | boolean | null>
  occurredAt: Date
}

/**
 * Queues a delivery for each endpoint that is to be told, in the transaction of the caller. Of an update an endpoint hears when its client may see
 * something of what changed: that there was a change is data too.
 */
export async function fanOut(
  { webhookDeliveries, webhookEndpoints }: Pick<Repositories, 'webhookDeliveries' | 'webhookEndpoints'>,
  changes: readonly ToldChange[],
  now: Date,
): Promise<void> {
  const listeners = new Map<WebhookType, Listener[]>()
  for (const type of WEBHOOK_TYPES) {
    if (changes.some(({ eventType }) => eventType === type))
      listeners.set(type, await webhookEndpoints.listeningTo(type))
  }
  const deliveries = changes.flatMap((change) =>
    [...listeners]
      .filter(([type]) => type === change.eventType)
      .flatMap(([, endpoints]) => endpoints.filter((endpoint) => isToldOf(endpoint, change)))
      .map(({ id: endpointId }) => ({
        ...{ id: randomUUID(), endpointId, nextAttemptAt: now },
        ...{ eventUuid: change.eventUuid, eventType: change.eventType, identityId: change.identityId },
        about: { ...change.about, ...(change.dataGroups.length > 0 && { dataGroups: change.dataGroups }) },
        occurredAt: change.occurredAt,
      })),
  )
  await webhookDeliveries.add(deliveries, now)
}

function isToldOf({ serviceId, clientId, scopes }: Listener, change: ToldChange): boolean {
  if (serviceId !== change.serviceId) return false
  if (typeof change.about.clientId === 'string' && change.about.clientId !== clientId) return false
  if (change.eventType.startsWith('invitation.')) return opensAct(new Set(scopes), 'INVITE')
  if (change.eventType !== 'identity.updated') return true
  const seen = groupsOf(new Set(scopes))
  return change.dataGroups.some((group) => seen.includes(group))
}
