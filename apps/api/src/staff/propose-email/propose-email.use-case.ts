import { emailKey, parseEmailAddress } from '@identity/values'
import { problemReason } from '../../answers/domain/answer-problem.ts'
import { PROVABLE_MS } from '../../mailboxes/domain/email-proposal.ts'
import { isSharedMailbox } from '../../mailboxes/domain/shared-mailbox.ts'
import { newAddressMail, oldAddressMail } from '../../mailboxes/propose-email/tell-of-proposal.job.ts'
import { moveTask } from '../../tasks/move-task.step.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import type { ProposeEmailChangeOutcome } from './propose-email.result.ts'

type Proposal = { person: SeenPerson; emailAddress: string; proof: 'DOCUMENT' | 'KNOWLEDGE' }

/**
 * Proposes another address for a person who cannot read the old one. Its reader has to confirm it, and then a day passes: see
 * docs/decisions/0067-an-agent-changes-an-address-after-a-day.md.
 */
export async function proposeEmail(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { person: seen, emailAddress: typed, proof }: Proposal,
): Promise<ProposeEmailChangeOutcome> {
  const now = clock.now()
  const parsed = parseEmailAddress(typed)
  const problem = parsed.ok
    ? isSharedMailbox(parsed.value) && ('SHARED_MAILBOX' as const)
    : problemReason(parsed.reason)
  if (problem) return { kind: 'detailsRefused', problems: [{ field: 'EMAIL_ADDRESS', reason: problem }] }
  if (!parsed.ok) throw new Error('an address that was not read has a problem')
  const email = { emailAddress: parsed.value, emailKey: emailKey(parsed.value) }
  return inTransaction(async (repositories) => {
    const { emailProposals, events, identities, jobs } = repositories
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId } = held.person
    const owner = await identities.findByEmail(email.emailKey)
    if (owner?.id === identityId) return { kind: 'asBefore', identityId }
    if (owner) return { kind: 'taken', identityId: owner.id }
    const { memberId: staffMemberId } = actor
    const proposed = await emailProposals.propose({
      ...{ identityId, ...email, proof, taskId: held.task?.id ?? null },
      ...{ proposedById: staffMemberId, proposedAt: now },
      provableUntil: new Date(now.getTime() + PROVABLE_MS),
    })
    if (!proposed) return { kind: 'pending', identityId }
    const { id: emailProposalId } = proposed
    await events.record(
      { type: 'EmailChangeProposed', identityId, emailProposalId, reason: proof, staffMemberId },
      now,
      { emailAddress: { before: held.person.emailAddress, after: email.emailAddress } },
    )
    await jobs.add(newAddressMail, { emailProposalId })
    await jobs.add(oldAddressMail, { emailProposalId })
    const isApprovalNeeded = proof === 'KNOWLEDGE'
    const stage = isApprovalNeeded ? 'AWAITING_SECOND' : 'WAITING_FOR_TEACHER'
    if (held.task) await moveTask(repositories, { ...held.task, staffMemberId, stage }, now)
    return { kind: 'proposed', identityId, isApprovalNeeded }
  })
}
