import { REOPENABLE_MS } from '../../identities/domain/closure.ts'
import { stopProposal } from '../../mailboxes/propose-email/stop-proposal.step.ts'
import type { Actor } from '../actor.ts'
import { setBlocked } from '../block-identity/set-blocked.step.ts'
import type { StaffDeps } from '../deps.ts'
import { endHeldTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import { actDoneMail } from '../person-acts/tell-act-done.job.ts'
import type { DecideClosureOutcome } from './close-identity.result.ts'

type Used = Pick<StaffDeps, 'clock' | 'inTransaction'>
type Decision = { person: SeenPerson; closureId: string }

/**
 * Closes an identity that a colleague proposed to close: it is signed out and kept out of every service, and its record is hidden from them.
 * For 30 days nothing is lost.
 */
export function approveClosure(
  { clock, inTransaction }: Used,
  actor: Actor,
  { person: seen, closureId }: Decision,
): Promise<DecideClosureOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identities, identityClosures, jobs } = repositories
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId, trn, blockedAt, linkFrozenAt } = held.person
    const closure = await identityClosures.find(closureId)
    if (closure?.identityId !== identityId) return { kind: 'noSuchClosure', identityId }
    const { memberId: staffMemberId } = actor
    if (closure.proposedById === staffMemberId) return { kind: 'secondPersonNeeded', identityId }
    const reopenableUntil = new Date(now.getTime() + REOPENABLE_MS)
    const isApproved = await identityClosures.approve(closureId, {
      approvedById: staffMemberId,
      approvedAt: now,
      reopenableUntil,
      wasLocked: blockedAt !== null,
      wasFrozen: linkFrozenAt !== null,
    })
    if (!isApproved) return { kind: 'noSuchClosure', identityId }
    const { reason } = closure
    const proposal = await repositories.emailProposals.pendingOf(identityId)
    if (proposal) await stopProposal(repositories, proposal, { reason: 'ACCOUNT_GONE', staffMemberId }, now)
    await setBlocked(repositories, held.person, { reason, staffMemberId }, now)
    if (trn) await identities.freezeLink(identityId, { trn, atMost: 'STRICT' }, now)
    await events.record({ type: 'IdentityClosed', identityId, closureId, reason, staffMemberId }, now)
    await endHeldTask(repositories, actor, held, { outcome: 'CHANGED', outcomeReason: reason }, now)
    await jobs.add(actDoneMail, { identityId, act: 'accountClosed' })
    return { kind: 'closed', identityId, reopenableUntil }
  })
}

/** Refuses to close an identity, or takes one's own proposal back. */
export function refuseClosure(
  { clock, inTransaction }: Used,
  actor: Actor,
  { person: seen, closureId }: Decision,
): Promise<DecideClosureOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { events, identityClosures } = repositories
    const held = await holdPerson(repositories, actor, { ...seen, version: null })
    if (held.kind !== 'held') return held
    const { id: identityId } = held.person
    const closure = await identityClosures.find(closureId)
    const isRefused = closure?.identityId === identityId && (await identityClosures.refuse(closureId, now))
    if (!isRefused) return { kind: 'noSuchClosure', identityId }
    await events.record({ type: 'ClosureRefused', identityId, closureId, staffMemberId: actor.memberId }, now)
    await endHeldTask(repositories, actor, held, { outcome: 'REFUSED', outcomeReason: null }, now)
    return { kind: 'refused', identityId }
  })
}
