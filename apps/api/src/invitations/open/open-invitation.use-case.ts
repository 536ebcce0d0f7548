import type { Deps } from '../../kernel/deps.ts'
import { endOf } from '../domain/invitation.ts'
import type { Repositories } from '../repositories.ts'
import type { OpenInvitationOutcome } from './open-invitation.result.ts'

/**
 * The button on the page of the link. It spends nothing: what ends an invitation is the passcode to its address, in the journey that follows. So the
 * link can be opened again, here or in another browser, until then.
 */
export async function openInvitation(
  { clock, inTransaction }: Pick<Deps<Repositories>, 'clock' | 'inTransaction'>,
  token: string,
): Promise<OpenInvitationOutcome> {
  const now = clock.now()
  return inTransaction(async ({ events, invitations }) => {
    const invitation = await invitations.findByToken(token)
    const inviter = invitation && (await invitations.inviter(invitation))
    if (!inviter) return { kind: 'notUsable', reason: 'UNKNOWN' }
    const reason = endOf(invitation, now)
    if (reason) return { kind: 'notUsable', reason }
    const { id: invitationId, clientId } = invitation
    if (await invitations.open(invitationId, now))
      await events.record({ type: 'InvitationOpened', invitationId, clientId }, now)
    return { kind: 'opened', serviceName: inviter.name, serviceUrl: inviter.url }
  })
}
