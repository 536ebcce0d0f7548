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
  /** Null: it is about none. */
  identityId: string | null
  /** The event that it comes from, for the timeline of the person. */
  eventId?: bigint
  serviceId: string
  /** The groups of data that changed: of `identity.updated`, and of `identity.match-resolved`. */
  dataGroups: DataGroup[]
  /** References and kinds for the body. With `clientId` it is for the endpoints of that client alone. */
  about: Record<string, string | string[] | boolean | null>
  occurredAt: Date
  /** Until then it waits for the first sign-in of the identity to the service, which `identity.created` tells of. Left out: it is sent at once. */
  waitsUntil?: Date
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
    if (changes.some((change) => change.eventType === type || asUpdate(change)?.eventType === type))
      listeners.set(type, await webhookEndpoints.listeningTo(type))
  }
  const deliveries = [...listeners].flatMap(([type, endpoints]) =>
    changes.flatMap((change) =>
      endpoints.flatMap((endpoint) => {
        const told = toldTo(endpoint, change)
        return told?.eventType === type ? [deliveryOf(told, endpoint, now)] : []
      }),
    ),
  )
  await webhookDeliveries.add(deliveries, now)
  const arrivals = changes.flatMap(({ eventType, identityId, serviceId }) =>
    eventType === 'identity.created' && identityId ? [{ identityId, serviceId }] : [],
  )
  await webhookDeliveries.sendWhatWaitsFor(arrivals, now)
}

function deliveryOf(told: ToldChange, { id: endpointId }: Listener, now: Date) {
  const nextAttemptAt = told.waitsUntil ?? now
  const { eventUuid, eventType, identityId, occurredAt, dataGroups } = told
  const about = { ...told.about, ...(dataGroups.length > 0 && { dataGroups }) }
  const event = { eventUuid, eventType, identityId, eventId: told.eventId ?? null, about, occurredAt }
  return { id: randomUUID(), endpointId, nextAttemptAt, ...event }
}

/** A change as an endpoint hears of it. Null: not at all. */
function toldTo(endpoint: Listener, change: ToldChange): ToldChange | null {
  if (!isToldOf(endpoint, change)) return null
  const update = asUpdate(change)
  if (!update || groupsOf(new Set(endpoint.scopes)).includes('MATCH')) return change
  return isToldOf(endpoint, update) ? update : null
}

/** How a client hears of a search that has ended, of which it may see the TRN or the name, and not the search. Null: it is something else, or its own request. */
function asUpdate(change: ToldChange): ToldChange | null {
  const { requestId, ...about } = change.about
  if (change.eventType !== 'identity.match-resolved' || typeof requestId === 'string') return null
  return { ...change, eventType: 'identity.updated', about }
}

function isToldOf({ serviceId, clientId, scopes }: Listener, change: ToldChange): boolean {
  if (serviceId !== change.serviceId) return false
  if (typeof change.about.clientId === 'string' && change.about.clientId !== clientId) return false
  if (change.eventType.startsWith('invitation.')) return opensAct(new Set(scopes), 'INVITE')
  if (change.eventType !== 'identity.updated') return true
  const seen = groupsOf(new Set(scopes))
  return change.dataGroups.some((group) => seen.includes(group))
}
