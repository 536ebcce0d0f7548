import { isInvitedJustNow } from '../../../roster/domain/invitation-life.ts'
import { doneBy, inviteAgain } from '../../../roster/invitations/invite.step.ts'
import type { Actor } from '../../actor.ts'
import type { StaffDeps } from '../../deps.ts'
import { holdAsOwner } from '../as-owner.step.ts'
import type { RenewStaffInvitationOutcome } from './renew-staff-invitation.result.ts'

/** Sends another link to a member who has not joined, or who joined and went before they had added a second factor. */
export function renewStaffInvitation(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor | null,
  memberId: string,
): Promise<RenewStaffInvitationOutcome> {
  const now = clock.now()
  return inTransaction(async (held) => {
    const found = await holdAsOwner(held, actor, memberId)
    if (found.kind === 'refused') return found
    const { id, joinedAt } = found.member
    if (joinedAt && (await held.staffFactors.count(id)) > 0) {
      return { kind: 'refused', memberId, reason: 'JOINED' }
    }
    if (isInvitedJustNow(found.member, now)) return { kind: 'renewed', memberId: id }
    await inviteAgain(held, id, now)
    await held.events.record(
      { type: 'StaffInvitedAgain', ...doneBy(actor?.memberId ?? null), memberId: id },
      now,
    )
    return { kind: 'renewed', memberId: id }
  })
}
