import { redactEmail } from '@identity/values'
import { judgeStaffRevert } from '../../mailboxes/domain/email-change.ts'
import { referenceOf } from '../../tasks/support-task.repository.ts'
import type { Actor } from '../actor.ts'
import type { CloseReason } from '../close-identity/close-identity.result.ts'
import { isDisputed } from '../decide-dispute/decide-dispute.use-case.ts'
import { isRecordMovable } from '../decide-dispute/reader-of-record.step.ts'
import type { StaffDeps } from '../deps.ts'
import { versionOf } from '../person-acts/hold-person.step.ts'
import { findPerson } from '../record-view/find-open-person.step.ts'
import { openUntil } from '../record-view/record-view.step.ts'
import type { Repositories } from '../repositories.ts'
import { nameOf } from '../task-queue/hold-task.step.ts'
import type { ClosureOfPerson, EmailProposalOfPerson, PersonChangesOutcome } from './person-changes.object.ts'

/** How a person stands, for the pages that change them. */
export async function personChanges(
  { clock, repositories }: Pick<StaffDeps, 'clock' | 'repositories'>,
  actor: Actor,
  id: string,
): Promise<PersonChangesOutcome> {
  const found = await findPerson(repositories, actor, id)
  if (found.kind !== 'found') return found
  const { identity: person } = found
  const { identities, supportTasks } = repositories
  const row = await identities.row(person.id)
  if (!row) return { kind: 'personNotFound', id }
  const lastChange = await repositories.emailChanges.lastOf(person.id)
  const tasks = await supportTasks.heldOpenAbout(person.id)
  return {
    kind: 'personChanges',
    id: person.id,
    version: versionOf(row),
    redactedEmailAddress: redactEmail(person.emailAddress),
    isLocked: person.isBlocked,
    isClosed: await repositories.identityClosures.isClosed(person.id),
    isLinked: person.trn !== null,
    isRecordSeen: person.verifiedName !== null && person.trnMatchLevel !== 'LOW',
    isDisputed: person.trn !== null && (await isDisputed(repositories, row)),
    isMovable:
      person.trn !== null && (await isRecordMovable(repositories, { id: person.id, trn: person.trn })),
    isFrozen: person.isLinkFrozen,
    isRecordClosed: row.recordClosedAt !== null,
    closure: await closureOf(repositories, actor, person.id),
    emailProposal: await emailProposalOf(repositories, actor, person.id, clock.now()),
    isEmailUndoable: lastChange !== null && judgeStaffRevert(lastChange, clock.now()) === 'revert',
    tasks: tasks.map((task) => ({ ...task, reference: referenceOf(task) })),
  }
}

async function closureOf(
  { identityClosures, staffMembers }: Pick<Repositories, 'identityClosures' | 'staffMembers'>,
  { memberId }: Actor,
  identityId: string,
): Promise<ClosureOfPerson | null> {
  const closure = await identityClosures.standing(identityId)
  if (!closure) return null
  const { id, reason, proposedById, reopenableUntil } = closure
  const proposedBy = (await nameOf(staffMembers, proposedById)) ?? ''
  return { id, reason: reason as CloseReason, proposedBy, isOwn: proposedById === memberId, reopenableUntil }
}

async function emailProposalOf(
  repositories: Pick<Repositories, 'emailProposals' | 'personViews' | 'staffMembers'>,
  actor: Actor,
  identityId: string,
  now: Date,
): Promise<EmailProposalOfPerson | null> {
  const { emailProposals, staffMembers } = repositories
  const proposal = await emailProposals.pendingOf(identityId)
  if (!proposal) return null
  const { proposedById, emailAddress, provedAt, approvedAt, proof, effectiveAt } = proposal
  return {
    proposedBy: (await nameOf(staffMembers, proposedById)) ?? '',
    isOwn: proposedById === actor.memberId,
    emailAddress: (await openUntil(repositories, actor, identityId, now)) ? emailAddress : null,
    proof: proof as EmailProposalOfPerson['proof'],
    redactedEmailAddress: redactEmail(emailAddress),
    isConfirmed: provedAt !== null,
    isApprovalNeeded: proof === 'KNOWLEDGE' && approvedAt === null,
    effectiveAt,
  }
}
