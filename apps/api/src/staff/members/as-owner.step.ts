import { forbidden } from '../../kernel/authorization.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { Repositories } from '../../roster/repositories.ts'
import type { StaffMember } from '../../roster/staff-member.repository.ts'
import type { Actor } from '../actor.ts'
import type { StaffChangeRefused } from './change-refused.result.ts'

export type HeldMember = { kind: 'held'; member: StaffMember; owners: string[] }

/**
 * Holds the owners and then the member, for a change that only an owner makes. One who has stopped being an owner while they called is refused:
 * of two owners who end each other at once, one stays. `actor` is null for an operator.
 */
export async function holdAsOwner(
  { staffMembers }: Pick<Repositories, 'staffMembers'>,
  actor: Actor | null,
  memberId: string,
): Promise<HeldMember | StaffChangeRefused> {
  const owners = await staffMembers.holdOwners()
  if (actor && !owners.includes(actor.memberId)) throw forbidden('This caller may not do that.')
  if (actor?.memberId === memberId.toLowerCase()) return { kind: 'refused', memberId, reason: 'OWN' }
  const member = isUuid(memberId) ? await staffMembers.hold(memberId) : null
  if (!member) return { kind: 'refused', memberId, reason: 'NOT_A_MEMBER' }
  return { kind: 'held', member, owners }
}
