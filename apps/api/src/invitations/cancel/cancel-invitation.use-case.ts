import { endOf } from '../domain/invitation.ts'
import type { Repositories } from '../repositories.ts'
import { tellService } from '../tell-service.step.ts'

export type CancelInvitationOutcome =
  | { kind: 'cancelled'; invitationId: string }
  | { kind: 'notCancelled'; reason: 'NOT_FOUND' | 'ACCEPTED' | 'EXPIRED' }

/** Ends an invitation of the caller's own service: its link works no more. One that is cancelled already stays so. Run it in a transaction. */
export async function cancelInvitation(
  repositories: Repositories,
  clientId: string,
  invitationId: string,
  now: Date,
): Promise<CancelInvitationOutcome> {
  const { clients, invitations } = repositories
  const client = await clients.find(clientId)
  if (!client) return { kind: 'notCancelled', reason: 'NOT_FOUND' }
  const { serviceId } = client
  const cancelled = await invitations.cancel(serviceId, invitationId, now)
  if (cancelled) {
    await tellService(repositories, [cancelled], now, { clientId })
    return { kind: 'cancelled', invitationId }
  }
  const invitation = await invitations.findOfService(serviceId, invitationId)
  const end = invitation && endOf(invitation, now)
  if (!end) return { kind: 'notCancelled', reason: 'NOT_FOUND' }
  return end === 'CANCELLED' ? { kind: 'cancelled', invitationId } : { kind: 'notCancelled', reason: end }
}
