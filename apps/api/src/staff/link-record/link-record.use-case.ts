import type { StaffCaller } from '../../kernel/caller.ts'
import { assignRecord } from '../../links/assign/assign-record.step.ts'
import { takeBackRecord } from '../../links/assign/take-back-record.step.ts'
import { decideStaffLevel } from '../../links/domain/decide-staff-level.ts'
import { judgeAssignment } from '../../links/domain/judge-assignment.ts'
import { searchFor } from '../../tasks/domain/matter.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import type { StaffDeps } from '../deps.ts'
import type { Repositories } from '../repositories.ts'
import { endTask } from '../task-acts/end-task.step.ts'
import { fitOf } from '../task-acts/facts-of-subject.step.ts'
import { findSubject } from '../task-acts/subject.step.ts'
import type { LinkRecordInput } from './link-record.input.ts'
import type { LinkRecordOutcome } from './link-record.result.ts'

/**
 * Links the record that a member of staff compared with a person, if nothing of the two has changed since. It takes a record from no holder.
 * `replaces`: the person's own record is taken back in the same transaction.
 */
export function linkRecord(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { about, trn, mark, reason }: LinkRecordInput,
  { replaces }: { replaces: boolean } = { replaces: false },
): Promise<LinkRecordOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const subject = await findSubject(repositories, caller, about)
    if (subject.kind !== 'subject') return subject
    const { id: identityId, emailAddress } = subject.identity
    const record = await holdRecords(repositories, trn, replaces ? subject.identity.trn : null)
    const held = await repositories.identityMerges.lockSurvivor(identityId)
    if (held?.id !== identityId) return { kind: 'comparisonChanged', identityId }
    if (held.trn && (!replaces || held.trn === trn)) return { kind: 'hasRecord', isSame: held.trn === trn }
    if (!held.trn && replaces) return { kind: 'hasNoRecord', identityId }

    const owner = await repositories.identities.findOwner(trn)
    const judged = judgeAssignment(record, owner, { isWithheld: await repositories.withheldTrns.has(trn) })
    if (judged.kind === 'refused') return { kind: 'notLinkable', reason: judged.reason }
    if (judged.kind === 'held') return { kind: 'held', holderId: judged.owner.id }
    if (mark !== (await repositories.seenComparisons.markOf(identityId, trn)))
      return { kind: 'comparisonChanged', identityId }
    const late = await endTask(
      repositories,
      caller,
      subject.task,
      { outcome: 'LINKED', outcomeReason: reason },
      now,
    )
    if (late) return late
    const { memberId: staffMemberId } = caller
    const linked = { outcome: 'LINKED', staffMemberId } as const
    if (!subject.task) await settleTask(repositories, searchFor(identityId), now, linked)

    const { byFacts, isNamesake, agreed, explanation } = await fitOf(repositories, subject, trn)
    const before = await repositories.ruledOutRecords.levelBefore(identityId, trn)
    const level = decideStaffLevel({ reason, byFacts, isNamesake, before })
    const statusBefore = held.trnLookupStatus
    if (held.trn) {
      const taken = { trn: held.trn, level: held.trnMatchLevel ?? 'LOW', reason: 'NEW_INFORMATION' } as const
      await takeBackRecord(repositories, { identityId, ...taken, staffMemberId, isReplaced: true }, now)
    }
    const clientId = subject.task?.clientId ?? null
    const claim = { level, agreed, explanation, reason, staffMemberId, statusBefore, clientId }
    await assignRecord(repositories, { id: identityId, emailAddress }, judged.record, claim, now)
    return { kind: 'linked', identityId, level }
  })
}

/** Locks the record to link, and the one that it replaces, in the order of their TRNs, so that two replacements do not wait for each other. */
async function holdRecords(
  { teachingRecords }: Pick<Repositories, 'teachingRecords'>,
  trn: string,
  replaced: string | null,
) {
  for (const next of [trn, replaced ?? trn].sort()) await teachingRecords.lock(next)
  return teachingRecords.find(trn)
}
