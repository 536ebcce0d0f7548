import type { StaffCaller } from '../../kernel/caller.ts'
import { FACTORS_MAX } from '../../roster/domain/factor-tries.ts'
import type { Repositories } from '../../roster/repositories.ts'
import type { SecondFactorNotAdded } from './add-second-factor.result.ts'

/**
 * Null: the member may add a second factor now. Who has one shows it first; the first one of all is added in a session that an invitation
 * opened, because the mailbox alone is not to be enough twice.
 */
export async function refuseAdding(
  { staffEnrolments, staffFactors }: Pick<Repositories, 'staffEnrolments' | 'staffFactors'>,
  { memberId, proof, staffSessionId }: StaffCaller,
): Promise<SecondFactorNotAdded | null> {
  const factors = await staffFactors.count(memberId)
  if (factors >= FACTORS_MAX) return { kind: 'notAdded', reason: 'TOO_MANY' }
  if (proof !== 'NONE') return null // `fresh`, by its row in permissions.ts
  if (factors > 0) return { kind: 'notAdded', reason: 'SHOW_ANOTHER_FIRST' }
  if (!(await staffEnrolments.isOpen(staffSessionId))) {
    return { kind: 'notAdded', reason: 'INVITATION_NEEDED' }
  }
  return null
}
