import { BREAKER_OPENS_AT } from '../domain/endpoint-health.ts'
import type { EndpointDeps } from './deps.ts'

type Used = Pick<EndpointDeps, 'clock' | 'inTransaction'>

export type StandingChanged = { kind: 'changed'; endpointId: string } | { kind: 'unchanged' | 'notFound' }

/** Nothing but pings goes to it. What waits for it waits; what happens from now on is not queued for it: the feed of changes has that. */
export async function disableEndpoint(
  { clock, inTransaction }: Used,
  endpointId: string,
): Promise<StandingChanged> {
  const now = clock.now()
  return inTransaction(async ({ events, webhookEndpoints }) => {
    const endpoint = await webhookEndpoints.hold(endpointId)
    if (!endpoint) return { kind: 'notFound' }
    if (endpoint.disabledAt) return { kind: 'unchanged' }
    await webhookEndpoints.disable(endpointId, 'BY_STAFF', now)
    const { clientId } = endpoint
    await events.record({ type: 'WebhookDisabled', clientId, endpointId, reason: 'BY_STAFF' }, now)
    return { kind: 'changed', endpointId }
  })
}

/** Takes it back into use: with one probe first, whatever waits. */
export async function enableEndpoint(
  { clock, inTransaction }: Used,
  endpointId: string,
): Promise<StandingChanged> {
  const now = clock.now()
  return inTransaction(async ({ events, webhookEndpoints }) => {
    const endpoint = await webhookEndpoints.hold(endpointId)
    if (!endpoint) return { kind: 'notFound' }
    if (!endpoint.disabledAt) return { kind: 'unchanged' }
    const health = { failures: BREAKER_OPENS_AT, failingSince: null, failuresTold: 0 }
    await webhookEndpoints.enable(endpointId, health)
    await events.record({ type: 'WebhookEnabled', clientId: endpoint.clientId, endpointId }, now)
    return { kind: 'changed', endpointId }
  })
}

/** For good. What waits for it is given up. */
export async function removeEndpoint(
  { clock, inTransaction }: Used,
  endpointId: string,
): Promise<StandingChanged> {
  const now = clock.now()
  return inTransaction(async ({ events, webhookDeliveries, webhookEndpoints }) => {
    const endpoint = await webhookEndpoints.hold(endpointId)
    if (!endpoint) return { kind: 'notFound' }
    await webhookEndpoints.remove(endpointId, now)
    await webhookDeliveries.giveUpOf(endpointId, now)
    await events.record({ type: 'WebhookRemoved', clientId: endpoint.clientId, endpointId }, now)
    return { kind: 'changed', endpointId }
  })
}
