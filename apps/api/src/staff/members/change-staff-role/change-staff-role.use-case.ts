import type { StaffRole } from '../../../kernel/caller.ts'
import { PROPOSAL_LIVES_MS } from '../../../roster/domain/invitation-life.ts'
import { noteStaffChange } from '../../../roster/mails/note-staff-change.step.ts'
import type { Actor } from '../../actor.ts'
import type { StaffDeps } from '../../deps.ts'
import { holdAsOwner } from '../as-owner.step.ts'
import type { ChangeStaffRoleOutcome } from './change-staff-role.result.ts'

/**
 * Gives a member another role. One becomes an owner by the wish of two owners, as long as there are two: the second one asks for the same. An
 * owner who is given another role leaves at least the caller.
 */
export function changeStaffRole(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { memberId, role }: { memberId: string; role: StaffRole },
): Promise<ChangeStaffRoleOutcome> {
  const now = clock.now()
  return inTransaction(async (held) => {
    const found = await holdAsOwner(held, actor, memberId)
    if (found.kind === 'refused') return found
    const { member, owners } = found
    if (!member.joinedAt) return { kind: 'refused', memberId, reason: 'NOT_JOINED' }
    if (member.role === role) return { kind: 'changed', memberId: member.id, role }

    const by = { staffMemberId: actor.memberId, memberId: member.id }
    if (role === 'OWNER' && owners.length > 1) {
      const since = new Date(now.getTime() - PROPOSAL_LIVES_MS)
      const proposer = await held.ownerProposals.proposerOf(member.id, since)
      const isSecond = proposer !== null && proposer !== actor.memberId && owners.includes(proposer)
      if (!isSecond) {
        await held.ownerProposals.propose(member.id, actor.memberId, now)
        await held.events.record({ type: 'StaffOwnerProposed', ...by }, now)
        return { kind: 'proposed', memberId: member.id }
      }
    }
    await held.ownerProposals.remove(member.id)
    await held.staffMembers.setRole(member.id, role)
    await held.events.record({ type: 'StaffRoleChanged', ...by, role }, now)
    await noteStaffChange(held, member.id, `ROLE_${role}`, now)
    return { kind: 'changed', memberId: member.id, role }
  })
}
