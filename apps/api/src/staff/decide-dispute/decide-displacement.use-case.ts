import { isUuid } from '../../kernel/is-uuid.ts'
import { claimantOf, searchFor } from '../../tasks/domain/matter.ts'
import type { Actor } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { isOwnIdentity } from '../own-identity/is-own-identity.step.ts'
import { endTask, holdPerson, type SeenPerson } from '../person-acts/hold-person.step.ts'
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
    const { events, identities, jobs, supportTasks } = repositories
    const found = verdict === 'REVERSED' ? await holdTaken(repositories, seen) : null
    const held = await holdPerson(repositories, actor, seen)
    if (held.kind !== 'held') return held
    const { id: identityId, emailAddress, trn, blockedAt } = held.person
    if (held.task?.reason !== 'HOLDER_DISPLACED') return { kind: 'nothingToDecide', identityId }
    if (verdict === 'CONFIRMED') {
      await endTask(repositories, actor, held, { outcome: 'CONFIRMED', outcomeReason: reason }, now)
      await events.record({ type: 'RecordRemoved', identityId, ...by }, now)
      const isSearched = (await supportTasks.findOpen(searchFor(identityId))) !== null
      if (!isSearched) await identities.setLookupStatus(identityId, 'FAILED', now)
      return { kind: 'displacementDecided', identityId, verdict }
    }
    if (!found || trn || blockedAt) return { kind: 'nowhereToMove', identityId }
    const { record, claimantId } = found
    if (await isOwnIdentity(repositories, actor, claimantId)) return { kind: 'ownIdentity', id: seen.id }
    await endTask(repositories, actor, held, { outcome: 'LINKED', outcomeReason: reason }, now)
    const to = { id: identityId, emailAddress }
    await handOverRecord(repositories, { fromId: claimantId, to, record, level: 'FIRM', ...by }, now)
    await jobs.add(actDoneMail, { identityId, act: 'recordReturned' })
    return { kind: 'displacementDecided', identityId, verdict }
  })
}

/** Locks the record that a claimant took, then both identities. Null: the claimant has it no longer. */
async function holdTaken(
  { identities, identityMerges, supportTasks, teachingRecords }: Repositories,
  { id, task: seen }: SeenPerson,
) {
  const task = seen ? await supportTasks.find(seen.id) : null
  const named = task && claimantOf(task.matter)
  const claimant = named ? await identities.find(named) : null
  if (!claimant?.trn || !isUuid(id)) return null
  const record = await teachingRecords.lock(claimant.trn)
  const held = await identityMerges.lockBoth([claimant.id, id])
  const holdsIt = held.find((one) => one.id === claimant.id)?.trn === claimant.trn
  return record?.isActive && holdsIt ? { record, claimantId: claimant.id } : null
}
