import { WITHDRAWN } from '../../roster/domain/leaving-reason.ts'
import type { StaffDeps } from '../deps.ts'
import type { InviteStaffMemberOutcome } from './invite-staff-member/invite-staff-member.result.ts'
import { inviteStaffMember } from './invite-staff-member/invite-staff-member.use-case.ts'

/**
 * For an operator, while the service has no owner: invites one. Only the newest such invitation works. `hasOwner`: there is one by now, who invites
 * the others.
 */
export async function inviteFirstOwner(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  typed: { emailAddress: string; name: string },
): Promise<InviteStaffMemberOutcome | { kind: 'hasOwner' }> {
  const now = clock.now()
  return inTransaction(async (held) => {
    if ((await held.staffMembers.holdOwners()).length > 0) return { kind: 'hasOwner' }
    for (const memberId of await held.staffMembers.withdrawInvitedOwners(WITHDRAWN, now))
      await held.events.record({ type: 'StaffLeft', memberId, reason: WITHDRAWN }, now)
    const within = {
      clock,
      inTransaction: <Result>(work: (same: typeof held) => Promise<Result>) => work(held),
    }
    return inviteStaffMember(within, null, { ...typed, role: 'OWNER' })
  })
}
