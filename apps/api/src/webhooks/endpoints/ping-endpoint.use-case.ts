import { randomUUID } from 'node:crypto'
import { newToken } from '../../secrets/token.ts'
import { PING_DUE_AT } from '../deliver/delivery.repository.ts'
import { PING } from '../domain/event-types.ts'
import type { EndpointDeps } from './deps.ts'

export type PingQueued =
  | { kind: 'queued'; deliveryId: string }
  | { kind: 'notFound' | 'clientDisabled' | 'underWay' }

/** Queues one ping, tried once, unless one is under way. Its challenge in the answer verifies the endpoint, and says of a failing one that it is well. */
export async function pingEndpoint(
  { clock, inTransaction }: Pick<EndpointDeps, 'clock' | 'inTransaction'>,
  endpointId: string,
): Promise<PingQueued> {
  const now = clock.now()
  const pingId = randomUUID()
  const deliveryId = randomUUID()
  return inTransaction(async ({ clients, events, webhookDeliveries, webhookEndpoints }) => {
    const endpoint = await webhookEndpoints.hold(endpointId)
    if (!endpoint) return { kind: 'notFound' }
    if (!(await clients.find(endpoint.clientId))) return { kind: 'clientDisabled' }
    if (await webhookDeliveries.hasWaitingPing(endpointId)) return { kind: 'underWay' }
    const about = { pingId, endpointId, challenge: newToken() }
    const ping = { endpointId, eventUuid: pingId, eventType: PING, identityId: null, eventId: null }
    await webhookDeliveries.add(
      [{ id: deliveryId, ...ping, about, occurredAt: now, nextAttemptAt: PING_DUE_AT }],
      now,
    )
    await events.record({ type: 'WebhookPinged', clientId: endpoint.clientId, endpointId }, now)
    return { kind: 'queued', deliveryId }
  })
}
