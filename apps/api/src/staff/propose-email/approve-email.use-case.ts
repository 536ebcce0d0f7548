import { scheduleEffect } from '../../mailboxes/propose-email/schedule-effect.step.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import type { ApproveEmailChangeOutcome } from './propose-email.result.ts'

/** Approves a proposed address that stands on answers only: what a person knows, an attacker may have learnt. */
export function approveEmail(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { person: seen }: { person: SeenPerson },
): Promise<ApproveEmailChangeOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const { emailProposals, events } = repositories
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId } = held.person
    const { memberId: staffMemberId } = actor
    const pending = await emailProposals.pendingOf(identityId)
    if (pending?.proof !== 'KNOWLEDGE') return { kind: 'noSuchEmailChange', identityId }
    if (pending.proposedById === staffMemberId) return { kind: 'anotherLeadNeeded', identityId }
    const approved = await emailProposals.approve(pending.id, staffMemberId, now)
    if (!approved) return { kind: 'noSuchEmailChange', identityId }
    const { id: emailProposalId } = approved
    await events.record({ type: 'EmailProposalApproved', identityId, emailProposalId, staffMemberId }, now)
    return { kind: 'approved', identityId, effectiveAt: await scheduleEffect(repositories, approved, now) }
  })
}
