import { isInvitedJustNow } from '../../../roster/domain/invitation-life.ts'
import { forgetWrongTries } from '../../../roster/factors/take-try.step.ts'
import { doneBy, inviteAgain } from '../../../roster/invitations/invite.step.ts'
import { noteStaffChange } from '../../../roster/mails/note-staff-change.step.ts'
import type { Actor } from '../../actor.ts'
import type { StaffDeps } from '../../deps.ts'
import { holdAsLead } from '../as-owner.step.ts'
import type { ResetSecondFactorOutcome } from './reset-second-factor.result.ts'

/** For a member who has lost their second factor, or is locked: they begin anew, by a link to their work address. A lead does it for agents. */
export function resetSecondFactor(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor | null,
  memberId: string,
): Promise<ResetSecondFactorOutcome> {
  const now = clock.now()
  return inTransaction(async (held) => {
    const found = await holdAsLead(held, actor, memberId)
    if (found.kind === 'refused') return found
    const { id, joinedAt, invitedAt } = found.member
    if (!joinedAt) return { kind: 'refused', memberId, reason: 'NOT_JOINED' }
    const isReset = joinedAt < invitedAt && (await held.staffFactors.count(id)) === 0
    if (isReset && isInvitedJustNow(found.member, now)) return { kind: 'reset', memberId: id }
    await held.staffFactors.removeAll(id)
    await held.recoveryCodes.replace(id, [], now)
    await forgetWrongTries(held, id)
    await held.staffSessions.endAll(id, now)
    await held.events.record(
      { type: 'StaffFactorsReset', ...doneBy(actor?.memberId ?? null), memberId: id },
      now,
    )
    await noteStaffChange(held, id, 'FACTORS_RESET', now)
    await inviteAgain(held, id, now)
    return { kind: 'reset', memberId: id }
  })
}
