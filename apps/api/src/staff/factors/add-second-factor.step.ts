import type { StaffCaller } from '../../kernel/caller.ts'
import { renewSession } from '../../roster/factors/renew-session.step.ts'
import type { StaffFactor } from '../../roster/factors/staff-factor.repository.ts'
import { noteStaffChange } from '../../roster/mails/note-staff-change.step.ts'
import type { Repositories } from '../../roster/repositories.ts'
import type { StaffDeps } from '../deps.ts'
import type { AddSecondFactorOutcome } from './add-second-factor.result.ts'
import { refuseAdding } from './may-add-factor.step.ts'
import { sessionEnded } from './prove-second-factor.step.ts'

/**
 * Adds a second factor that was shown just now, which also proves the session. The member is held and asked about again, so that of two that
 * are added as the first one at once, one is. `add` answers null when the passkey is known already.
 */
export function addSecondFactor(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  add: (repositories: Repositories, addedAt: Date) => Promise<StaffFactor | null>,
): Promise<AddSecondFactorOutcome> {
  const now = clock.now()
  const { memberId, staffSessionId } = caller
  return inTransaction(async (held) => {
    if (!(await held.staffMembers.hold(memberId))) throw sessionEnded()
    const refusal = await refuseAdding(held, caller)
    if (refusal) return refusal
    const factor = await add(held, now)
    if (!factor) return { kind: 'notAdded', reason: 'TAKEN' }
    const token = await renewSession(held, staffSessionId, now)
    if (!token) throw sessionEnded()
    const { kind } = factor
    await held.events.record(
      { type: 'StaffFactorAdded', staffMemberId: memberId, memberId, factor: kind },
      now,
    )
    await noteStaffChange(held, memberId, `${kind}_ADDED`, now)
    return { kind: 'added', factor, token, recoveryCodesLeft: await held.recoveryCodes.countUnused(memberId) }
  })
}
