import { v7 as uuidv7 } from 'uuid'
import { fanOut } from '../webhooks/fan-out.step.ts'
import { ARRIVAL_AWAITED_MS } from './domain/invitation.ts'
import type { Invitation } from './invitation.repository.ts'
import type { Repositories } from './repositories.ts'

export type Telling = Pick<Repositories, 'events' | 'visits' | 'webhookDeliveries' | 'webhookEndpoints'>

const TYPES = {
  ACCEPTED: ['InvitationAccepted', 'invitation.used'],
  CANCELLED: ['InvitationCancelled', 'invitation.cancelled'],
  EXPIRED: ['InvitationExpired', 'invitation.expired'],
} as const

/**
 * Records how an invitation ended, and tells the endpoints of its service. Who accepted it the service may know once it sees that identity: the webhook
 * of an acceptance waits for the first sign-in there, which is a page or two away, and goes without when none comes.
 */
export async function tellService(
  { events, visits, ...webhooks }: Telling,
  invitations: readonly Invitation[],
  now: Date,
  by: { clientId?: string; journeyId?: string } = {},
): Promise<void> {
  const ended = invitations.flatMap((one) => (one.end ? [{ ...one, end: one.end }] : []))
  for (const { end, id: invitationId, clientId, identityId } of ended) {
    const about = { invitationId, clientId, ...by }
    if (end !== 'ACCEPTED') await events.record({ type: TYPES[end][0], ...about }, now)
    else if (identityId) await events.record({ type: TYPES[end][0], identityId, ...about }, now)
  }
  const told = ended.map(async ({ end, id: invitationId, serviceId, identityId }) => {
    const isAwaited = identityId !== null && (await visits.amongOf(serviceId, [identityId])).length === 0
    return {
      ...{ eventUuid: uuidv7({ msecs: now.getTime() }), eventType: TYPES[end][1], identityId, serviceId },
      ...{ dataGroups: [], about: { invitationId }, occurredAt: now },
      ...(isAwaited && { waitsUntil: new Date(now.getTime() + ARRIVAL_AWAITED_MS) }),
    }
  })
  await fanOut(webhooks, await Promise.all(told), now)
}
