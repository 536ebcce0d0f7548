import { readAnswers } from '../../answers/domain/answers.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import { claimantOf } from '../../tasks/domain/matter.ts'
import { recordNotFoundMail } from '../../tasks/mails/tell-record-not-found.job.ts'
import { noteSearchInVain } from '../../tasks/search-in-vain.step.ts'
import { referenceOf } from '../../tasks/support-task.repository.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { isOwnIdentity } from '../own-identity/is-own-identity.step.ts'
import { endHeldTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
import { actDoneMail } from '../person-acts/tell-act-done.job.ts'
import type { Repositories } from '../repositories.ts'
import type { DecideDisplacementOutcome } from './decide-link.result.ts'
import type { DisputeReason, displacementVerdicts } from './dispute-reason.ts'
import { handOverRecord } from './hand-over-record.step.ts'

type Decision = { person: SeenPerson; verdict: (typeof displacementVerdicts)[number]; reason: DisputeReason }

/**
 * For leads: decides about a record that a claimant took by proving more. Reversed, its holder before has it again, and FIRM: proof that only
 * we weigh has now been weighed by a lead, so that it is not taken from them by the same answers.
 */
export function decideDisplacement(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  actor: Actor,
  { person: seen, verdict, reason }: Decision,
): Promise<DecideDisplacementOutcome> {
  const now = clock.now()
  const by = { reason, staffMemberId: actor.memberId }
  return inTransaction(async (repositories) => {
    const { events, jobs } = repositories
    const found = verdict === 'REVERSED' ? await holdTaken(repositories, seen) : null
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId, emailAddress, trn, blockedAt } = held.person
    if (held.task?.reason !== 'HOLDER_DISPLACED') return { kind: 'nothingToDecide', identityId }
    if (verdict === 'CONFIRMED') {
      await endHeldTask(repositories, actor, held, { outcome: 'CONFIRMED', outcomeReason: reason }, now)
      await events.record({ type: 'RecordRemoved', identityId, ...by }, now)
      await noteSearchInVain(repositories, identityId, now)
      await tellOfSearchInVain(repositories, identityId, held.task)
      return { kind: 'displacementDecided', identityId, verdict }
    }
    if (!found || trn || blockedAt) return { kind: 'nowhereToMove', identityId }
    const { record, claimantId } = found
    if (await isOwnIdentity(repositories, actor, claimantId)) return { kind: 'ownIdentity', id: seen.id }
    await endHeldTask(repositories, actor, held, { outcome: 'LINKED', outcomeReason: reason }, now)
    const to = { id: identityId, emailAddress }
    await handOverRecord(repositories, { fromId: claimantId, to, record, level: 'FIRM', ...by }, now)
    await jobs.add(actDoneMail, { identityId, act: 'recordReturned' })
    return { kind: 'displacementDecided', identityId, verdict }
  })
}

/** A person whose record stays with another account hears that none is linked to theirs; while their search is open, what it brings. */
async function tellOfSearchInVain(
  { identities, jobs }: Repositories,
  identityId: string,
  task: Parameters<typeof referenceOf>[0],
) {
  const identity = await identities.find(identityId)
  if (identity?.trnLookupStatus !== 'FAILED') return
  await jobs.add(recordNotFoundMail, { identityId, reason: 'OTHER', reference: referenceOf(task) })
}

/** Locks the record that a claimant took, which the task names, then both identities. Null: the claimant has it no longer. */
async function holdTaken(
  { identities, identityMerges, supportTasks, teachingRecords }: Repositories,
  { id, task: seen }: SeenPerson,
) {
  const task = seen ? await supportTasks.find(seen.id) : null
  const named = task && claimantOf(task.matter)
  const claimant = named ? await identities.find(named) : null
  const taken = task && readAnswers(task.answers).trn?.trn
  if (!taken || claimant?.trn !== taken || !isUuid(id)) return null
  const record = await teachingRecords.lock(taken)
  const held = await identityMerges.lockBoth([claimant.id, id])
  const holdsIt = held.find((one) => one.id === claimant.id)?.trn === taken
  return record?.isActive && holdsIt ? { record, claimantId: claimant.id } : null
}
