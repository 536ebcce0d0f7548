import { takeBackEmail } from '../../mailboxes/change-email/take-back-email.step.ts'
import { judgeStaffRevert } from '../../mailboxes/domain/email-change.ts'
import { stopProposal } from '../../mailboxes/propose-email/stop-proposal.step.ts'
import { proposalMail } from '../../mailboxes/propose-email/tell-of-proposal.job.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { endHeldTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import type {
  StaffStopReason,
  StopEmailChangeOutcome,
  UndoEmailChangeOutcome,
} from './propose-email.result.ts'

type Used = Pick<StaffDeps, 'clock' | 'inTransaction'>
type Stop = { person: SeenPerson; reason: StaffStopReason }

/** Stops a proposed address before it takes effect, whatever else changed meanwhile. */
export function stopEmail(
  { clock, inTransaction }: Used,
  actor: Actor,
  { person: seen, reason }: Stop,
): Promise<StopEmailChangeOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const held = await holdPerson(repositories, actor, { ...seen, version: null })
    if (held.kind !== 'held') return held
    const { id: identityId } = held.person
    const pending = await repositories.emailProposals.pendingOf(identityId)
    const by = { reason, staffMemberId: actor.memberId }
    if (!pending || !(await stopProposal(repositories, pending, by, now)))
      return { kind: 'noSuchEmailChange', identityId }
    await endHeldTask(repositories, actor, held, { outcome: 'REFUSED', outcomeReason: reason }, now)
    return { kind: 'stopped', identityId }
  })
}

/** Takes the last change of an address back, the person’s own too, within 7 days. */
export function undoEmail(
  { clock, inTransaction }: Used,
  actor: Actor,
  { person: seen, reason }: Stop,
): Promise<UndoEmailChangeOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { emailChanges, emailProposals, identities, jobs } = repositories
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId } = held.person
    const change = await emailChanges.lastOf(identityId)
    if (!change || judgeStaffRevert(change, now) !== 'revert')
      return { kind: 'noSuchEmailChange', identityId }
    const outcome = await takeBackEmail(repositories, change, { staffMemberId: actor.memberId }, now)
    if (outcome === 'ADDRESS_TAKEN') {
      const owner = await identities.findByEmail(change.previousEmailKey)
      return { kind: 'taken', identityId: owner?.id ?? identityId }
    }
    if (outcome === 'DONE') return { kind: 'noSuchEmailChange', identityId }
    await endHeldTask(repositories, actor, held, { outcome: 'CHANGED', outcomeReason: reason }, now)
    const proposal = await emailProposals.lastInEffect(identityId)
    if (proposal?.tookEffectAt?.getTime() === change.changedAt.getTime())
      for (const to of ['OLD', 'NEW'] as const)
        await jobs.add(proposalMail, { emailProposalId: proposal.id, about: 'emailChangeUndone', to })
    return { kind: 'undone', identityId }
  })
}
