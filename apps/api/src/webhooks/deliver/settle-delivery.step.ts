import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterFailure, meanOfTries } from '../domain/endpoint-health.ts'
import { PING } from '../domain/event-types.ts'
import { pauseAfter, wishOf } from '../domain/retry-plan.ts'
import type { DisabledReason, Endpoint } from '../endpoints/endpoint.repository.ts'
import { fanOut } from '../fan-out.step.ts'
import { noteWebhookTrouble } from '../mails/tell-webhook-trouble.job.ts'
import type { WebhookAnswer } from '../send/webhook-sender.ts'
import type { ClaimedDelivery, Settled } from './delivery.repository.ts'
import type { DelivererWork } from './deps.ts'

const ANSWER_KEPT_BYTES = 1_024
const GONE = 410

type Try = WebhookAnswer & { startedAt: Date; sent: Buffer }
type Settling = Parameters<Parameters<DelivererWork['inTransaction']>[0]>[0]

/**
 * Writes a try and what came of it, in one transaction. The endpoint is held first, as everywhere. When the lease was lost the try is written and
 * nothing else: another worker has the delivery.
 */
export async function settleDelivery(work: DelivererWork, claimed: ClaimedDelivery, one: Try): Promise<void> {
  const now = work.clock.now()
  const settled = outcomeOf(claimed, one, now, work.chance ?? Math.random)
  await work.inTransaction(async (repositories) => {
    const { webhookDeliveries, webhookEndpoints } = repositories
    const endpoint = await webhookEndpoints.hold(claimed.endpointId)
    await webhookDeliveries.addAttempt(rowOf(claimed, one))
    const isOurs = await webhookDeliveries.settle(claimed.id, claimed.leaseId, settled)
    // What is true of an address that it had says nothing of the one that it has now.
    if (!isOurs || !endpoint || endpoint.url !== claimed.endpoint.url) return
    if (one.failure === null) {
      if (claimed.eventType === PING && !endpoint.verifiedAt)
        await webhookEndpoints.markVerified(endpoint.id, now)
      const triesTakeMs = meanOfTries(endpoint.triesTakeMs, one.durationMs)
      await webhookEndpoints.noteSuccess(endpoint.id, { lastSuccessAt: now, triesTakeMs })
    } else if (claimed.eventType !== PING) {
      await noteFailure(repositories, { ...endpoint, serviceId: claimed.client.serviceId }, one, now)
    }
  })
}

/** Ends a delivery of which its client may see nothing any more. Nothing was sent, so there is no try. */
export async function dropDelivery(
  { clock, repositories }: Pick<DelivererWork, 'clock' | 'repositories'>,
  { id, leaseId }: ClaimedDelivery,
): Promise<void> {
  await repositories.webhookDeliveries.settle(id, leaseId, { state: 'DEAD', endedAt: clock.now() })
}

function outcomeOf(
  { attempts, eventType }: ClaimedDelivery,
  one: Try,
  now: Date,
  chance: () => number,
): Settled {
  if (one.failure === null) return { state: 'DELIVERED', endedAt: now }
  const pause =
    eventType === PING ? null : pauseAfter(attempts, wishOf(one.status, one.retryAfter, now), chance())
  if (pause === null) return { state: 'DEAD', endedAt: now }
  return { state: 'WAITING', nextAttemptAt: new Date(now.getTime() + pause) }
}

type OfService = Endpoint & { serviceId: string }

async function noteFailure(
  repositories: Settling,
  endpoint: OfService,
  { status, durationMs }: Try,
  now: Date,
): Promise<void> {
  const health = afterFailure(endpoint, now)
  const triesTakeMs = meanOfTries(endpoint.triesTakeMs, durationMs)
  await repositories.webhookEndpoints.noteFailure(endpoint.id, { ...health, triesTakeMs })
  if (endpoint.disabledAt) return
  const failing = { ...endpoint, failingSince: health.failingSince ?? now }
  if (status === GONE) return turnOff(repositories, failing, 'GONE', now)
  if (health.isToBeDisabled) return turnOff(repositories, failing, 'FAILING', now)
  if (health.isToBeTold) await noteWebhookTrouble(repositories, endpoint.id, 'FAILING', failing.failingSince)
}

/** Its owners hear of it by mail, and the other endpoints of its service as an event. */
async function turnOff(
  repositories: Settling,
  { id, clientId, serviceId, failingSince }: OfService & { failingSince: Date },
  reason: Exclude<DisabledReason, 'BY_STAFF'>,
  now: Date,
): Promise<void> {
  await repositories.webhookEndpoints.disable(id, reason, now)
  const about = { endpointId: id, reason, since: failingSince.toISOString() }
  const event = { eventUuid: uuidv7({ msecs: now.getTime() }), eventType: 'endpoint.disabled', serviceId }
  await fanOut(repositories, [{ ...event, identityId: null, dataGroups: [], about, occurredAt: now }], now)
  await repositories.events.record({ type: 'WebhookDisabled', clientId, endpointId: id, reason }, now)
  const trouble = reason === 'GONE' ? 'OFF_GONE' : 'OFF_FAILING'
  await noteWebhookTrouble(repositories, id, trouble, failingSince)
}

function rowOf({ id: deliveryId, attempts: attempt }: ClaimedDelivery, one: Try) {
  const { startedAt, durationMs, status, failure, body, sent } = one
  return {
    ...{ deliveryId, attempt, startedAt, durationMs, status, failure },
    bodyDigest: createHash('sha256').update(sent).digest('base64'),
    bodyBytes: sent.length,
    // PostgreSQL keeps no zero byte in a text.
    answer:
      status === null
        ? null
        : body.subarray(0, ANSWER_KEPT_BYTES).toString('utf8').replaceAll('\0', '\uFFFD'),
  }
}
