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
  return holdMember({ staffMembers }, actor, memberId, owners)
}

/** The same for what a lead may do too: about agents only. */
export async function holdAsLead(
  { staffMembers }: Pick<Repositories, 'staffMembers'>,
  actor: Actor | null,
  memberId: string,
): Promise<HeldMember | StaffChangeRefused> {
  const owners = await staffMembers.holdOwners()
  const isOwner = !actor || owners.includes(actor.memberId)
  if (!isOwner && (await staffMembers.hold(actor.memberId))?.role !== 'LEAD')
    throw forbidden('This caller may not do that.')
  const found = await holdMember({ staffMembers }, actor, memberId, owners)
  if (found.kind === 'held' && !isOwner && found.member.role !== 'AGENT')
    return { kind: 'refused', memberId, reason: 'NOT_AN_AGENT' }
  return found
}

async function holdMember(
  { staffMembers }: Pick<Repositories, 'staffMembers'>,
  actor: Actor | null,
  memberId: string,
  owners: string[],
): Promise<HeldMember | StaffChangeRefused> {
  if (actor?.memberId === memberId.toLowerCase()) return { kind: 'refused', memberId, reason: 'OWN' }
  const member = isUuid(memberId) ? await staffMembers.hold(memberId) : null
  if (!member) return { kind: 'refused', memberId, reason: 'NOT_A_MEMBER' }
  return { kind: 'held', member, owners }
}
