import { emailKey } from '@identity/values'
import type { StaffDeps } from '../../deps.ts'
import { openOn, provedSignIn } from '../../open-staff-session/proved-sign-in.step.ts'
import type { AcceptStaffInvitationOutcome } from './accept-staff-invitation.result.ts'

/**
 * Joins a member by the link of their invitation, once they have proved the address that it was sent to. Their first staff session opens, in which they
 * may add their first second factor. One whose second factors were reset comes in the same way, as the identity that they are.
 */
export function acceptStaffInvitation(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  { token, sid }: { token: string; sid: string },
): Promise<AcceptStaffInvitationOutcome> {
  const now = clock.now()
  return inTransaction(async (held) => {
    const session = await provedSignIn(held, sid, now)
    if (!session) return { kind: 'signInNeeded', sid }
    const member = await held.staffMembers.findInvited(token, now)
    if (!member) return { kind: 'notAccepted', reason: 'NOT_VALID' }
    const identity = await held.identities.find(session.identityId)
    const isInvited = identity && emailKey(identity.emailAddress) === member.emailKey
    const isSame = !member.identityId || member.identityId === identity?.id
    if (!isInvited || !isSame) return { kind: 'notAccepted', reason: 'OTHER_ADDRESS' }
    if (identity.trn) return { kind: 'notAccepted', reason: 'HOLDS_RECORD' }
    if (!(await held.staffMembers.useInvitation(token, now))) {
      return { kind: 'notAccepted', reason: 'NOT_VALID' }
    }

    if (await held.staffMembers.join(member.id, identity.id, now)) {
      await held.events.record({ type: 'StaffJoined', staffMemberId: member.id, memberId: member.id }, now)
    }
    const opened = await openOn(held, session, member.id, now)
    await held.staffEnrolments.open(opened.staffSessionId)
    return { kind: 'opened', token: opened.token }
  })
}
