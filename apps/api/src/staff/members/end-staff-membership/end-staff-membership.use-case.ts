import type { LeavingReason } from '../../../roster/domain/leaving-reason.ts'
import { doneBy } from '../../../roster/invitations/invite.step.ts'
import type { Actor } from '../../actor.ts'
import type { StaffDeps } from '../../deps.ts'
import { holdAsOwner } from '../as-owner.step.ts'
import type { EndStaffMembershipOutcome } from './end-staff-membership.result.ts'

type Ending = { memberId: string; reason: LeavingReason; isLastOwnerToo?: boolean }

/**
 * A member leaves. Their sessions end, their second factors are gone, and their tasks are free, in one transaction. The last owner stays, unless
 * an operator (`actor` is null) says that they are meant too.
 */
export function endStaffMembership(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor | null,
  { memberId, reason, isLastOwnerToo = false }: Ending,
): Promise<EndStaffMembershipOutcome> {
  const now = clock.now()
  return inTransaction(async (held) => {
    const found = await holdAsOwner(held, actor, memberId)
    if (found.kind === 'refused') return found
    const { id } = found.member
    const isLastOwner = found.owners.length === 1 && found.owners[0] === id
    if (isLastOwner && !isLastOwnerToo) return { kind: 'refused', memberId, reason: 'LAST_OWNER' }

    await held.staffMembers.leave(id, reason, now)
    await held.staffSessions.endAll(id, now)
    await held.staffFactors.removeAll(id)
    await held.recoveryCodes.replace(id, [], now)
    await held.ownerProposals.remove(id)
    const tasksLeft = await held.supportTasks.letGoOf(id, now)
    await held.events.record(
      { type: 'StaffLeft', ...doneBy(actor?.memberId ?? null), memberId: id, reason },
      now,
    )
    return { kind: 'ended', memberId: id, tasksLeft }
  })
}
