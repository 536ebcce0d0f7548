import { inBatches } from '../../kernel/in-batches.ts'
import type { EndpointDeps } from './deps.ts'

export type Replayed = { kind: 'replayed'; deliveries: number } | { kind: 'notFound' }

/**
 * Sends one delivery that has ended again: the same event, with all its tries. `seenEndedAt`: if that is its end still, so that a button that is
 * pressed twice sends it once. Zero: it ended otherwise, waits already, or is a ping.
 */
export async function replayDelivery(
  { clock, inTransaction }: Pick<EndpointDeps, 'clock' | 'inTransaction'>,
  deliveryId: string,
  seenEndedAt?: Date,
): Promise<Replayed> {
  const now = clock.now()
  return inTransaction(async ({ events, webhookDeliveries, webhookEndpoints }) => {
    const delivery = await webhookDeliveries.find(deliveryId)
    const endpoint = delivery && (await webhookEndpoints.hold(delivery.endpointId))
    if (!endpoint) return { kind: 'notFound' }
    const deliveries = (await webhookDeliveries.replayOne(deliveryId, now, seenEndedAt)) ? 1 : 0
    const { id: endpointId, clientId } = endpoint
    if (deliveries > 0)
      await events.record({ type: 'WebhookReplayed', clientId, endpointId, deliveries }, now)
    return { kind: 'replayed', deliveries }
  })
}

/** The same of all that happened since a time: of what never arrived alone, or of what did arrive too, for a receiver that lost it. */
export async function replaySince(
  { clock, inTransaction }: Pick<EndpointDeps, 'clock' | 'inTransaction'>,
  { endpointId, since, onlyDead }: { endpointId: string; since: Date; onlyDead: boolean },
): Promise<Replayed> {
  const now = clock.now()
  return inTransaction(async ({ events, webhookDeliveries, webhookEndpoints }) => {
    const endpoint = await webhookEndpoints.hold(endpointId)
    if (!endpoint) return { kind: 'notFound' }
    const deliveries = await inBatches((atMost) =>
      webhookDeliveries.replaySince(endpointId, since, { onlyDead, now, atMost }),
    )
    const { clientId } = endpoint
    if (deliveries > 0)
      await events.record({ type: 'WebhookReplayed', clientId, endpointId, deliveries }, now)
    return { kind: 'replayed', deliveries }
  })
}
