import type { StaffCaller } from '../../../kernel/caller.ts'
import { isUuid } from '../../../kernel/is-uuid.ts'
import { noteStaffChange } from '../../../roster/mails/note-staff-change.step.ts'
import type { StaffDeps } from '../../deps.ts'
import type { RemoveSecondFactorOutcome } from './remove-second-factor.result.ts'

/** Removes one of the caller’s second factors. The last one stays: an owner resets it. */
export function removeSecondFactor(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  { memberId }: StaffCaller,
  id: string,
): Promise<RemoveSecondFactorOutcome> {
  const now = clock.now()
  return inTransaction(async (held) => {
    await held.staffMembers.hold(memberId)
    const factors = await held.staffFactors.list(memberId)
    if (!isUuid(id) || !factors.some((factor) => factor.id === id.toLowerCase())) {
      return { kind: 'notFound', id }
    }
    if (factors.length === 1) return { kind: 'last', id }
    const removed = await held.staffFactors.remove(memberId, id)
    if (!removed) throw new Error('the factor is gone')
    await held.events.record(
      { type: 'StaffFactorRemoved', staffMemberId: memberId, memberId, factor: removed.kind },
      now,
    )
    await noteStaffChange(held, memberId, `${removed.kind}_REMOVED`, now)
    return { kind: 'removed', id }
  })
}
