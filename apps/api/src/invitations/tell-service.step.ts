import { v7 as uuidv7 } from 'uuid'
import { fanOut } from '../webhooks/fan-out.step.ts'
import type { Invitation } from './invitation.repository.ts'
import type { Repositories } from './repositories.ts'

type Telling = Pick<Repositories, 'events' | 'webhookDeliveries' | 'webhookEndpoints'>

const TYPES = {
  ACCEPTED: ['InvitationAccepted', 'invitation.used'],
  CANCELLED: ['InvitationCancelled', 'invitation.cancelled'],
  EXPIRED: ['InvitationExpired', 'invitation.expired'],
} as const

/**
 * Records how an invitation ended, and tells the endpoints of its service. Not who accepted it: the service sees an identity once it has signed in
 * there, and reads it on the invitation then.
 */
export async function tellService(
  { events, ...webhooks }: Telling,
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
  const told = ended.map(({ end, id: invitationId, serviceId }) => ({
    ...{ eventUuid: uuidv7({ msecs: now.getTime() }), eventType: TYPES[end][1], identityId: null, serviceId },
    ...{ dataGroups: [], about: { invitationId }, occurredAt: now },
  }))
  await fanOut(webhooks, told, now)
}
