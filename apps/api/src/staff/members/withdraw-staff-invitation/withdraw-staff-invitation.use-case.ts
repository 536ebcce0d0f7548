import { WITHDRAWN } from '../../../roster/domain/leaving-reason.ts'
import { doneBy } from '../../../roster/invitations/invite.step.ts'
import type { Actor } from '../../actor.ts'
import type { StaffDeps } from '../../deps.ts'
import { holdAsOwner } from '../as-owner.step.ts'
import type { WithdrawStaffInvitationOutcome } from './withdraw-staff-invitation.result.ts'

/** Takes back the invitation of a member who has not joined. */
export function withdrawStaffInvitation(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor | null,
  memberId: string,
): Promise<WithdrawStaffInvitationOutcome> {
  const now = clock.now()
  return inTransaction(async (held) => {
    const found = await holdAsOwner(held, actor, memberId)
    if (found.kind === 'refused') return found
    const { id, joinedAt } = found.member
    if (joinedAt) return { kind: 'refused', memberId, reason: 'JOINED' }
    await held.staffMembers.leave(id, WITHDRAWN, now)
    const by = doneBy(actor?.memberId ?? null)
    await held.events.record({ type: 'StaffLeft', ...by, memberId: id, reason: WITHDRAWN }, now)
    return { kind: 'withdrawn', memberId: id }
  })
}
