import { randomUUID } from 'node:crypto'
import { dataSchemaOf } from '../render/data-schema.ts'
import { readSeen } from '../render/read-seen.step.ts'
import { renderedBody, subjectOf } from '../render/rendered-body.ts'
import { signedRequest, type WebhookSigningKey } from '../send/signed-request.ts'
import type { ClaimedDelivery } from './delivery.repository.ts'
import type { DelivererWork } from './deps.ts'
import { isEchoOf } from './ping-echo.ts'
import { dropDelivery, settleDelivery } from './settle-delivery.step.ts'

/** Sends one delivery that this worker has, outside any transaction, and writes how it ended. A worker that dies on the way leaves it to another. */
export async function deliver(
  work: DelivererWork,
  claimed: ClaimedDelivery,
  key: WebhookSigningKey,
): Promise<void> {
  const { clock, webhooks, origin } = work
  const startedAt = clock.now()
  const seen = await readSeen(work.repositories, claimed)
  const body = renderedBody(claimed, seen)
  if (!body) return dropDelivery(work, claimed)
  const { eventUuid: id, eventType: type, occurredAt: time } = claimed
  const subject = subjectOf(claimed, seen)
  const request = await signedRequest({
    url: claimed.endpoint.url,
    event: { id, type, source: origin, subject, time, dataSchema: dataSchemaOf(origin, type) },
    ...{ body, key, hubSecret: claimed.hubSecret, requestId: randomUUID(), now: startedAt },
  })
  const answer = await webhooks.send(request)
  const failure = answer.failure ?? (isEchoOf(claimed, answer.body) ? null : 'NO_CHALLENGE')
  await settleDelivery(work, claimed, { ...answer, failure, startedAt, sent: body })
}
