import type { StaffCaller } from '../../kernel/caller.ts'
import { takeBackRecord } from '../../links/assign/take-back-record.step.ts'
import type { StaffDeps } from '../deps.ts'
import { endTask } from '../task-acts/end-task.step.ts'
import { findSubject } from '../task-acts/subject.step.ts'
import type { UnlinkRecordInput } from './unlink-record.input.ts'
import type { UnlinkRecordOutcome } from './unlink-record.result.ts'

/** Takes the record from a person. An agent does it by a task about them, so that the reason is on record; a lead may without. */
export function unlinkRecord(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { about, reason }: UnlinkRecordInput,
): Promise<UnlinkRecordOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const subject = await findSubject(repositories, caller, about)
    if (subject.kind !== 'subject') return subject
    const { id: identityId, trn } = subject.identity
    if (!subject.task && caller.role !== 'LEAD') return { kind: 'taskNeeded', identityId }
    if (trn) await repositories.teachingRecords.lock(trn)
    const held = await repositories.identityMerges.lockSurvivor(identityId)
    if (!trn || held?.trn !== trn) return { kind: 'hasNoRecord', identityId }
    const end = { outcome: 'UNLINKED', outcomeReason: reason } as const
    const late = await endTask(repositories, caller, subject.task, end, now)
    if (late) return late
    const { memberId: staffMemberId } = caller
    const level = held.trnMatchLevel ?? 'LOW'
    await takeBackRecord(
      repositories,
      { identityId, trn, level, reason, staffMemberId, isReplaced: false },
      now,
    )
    return { kind: 'unlinked', identityId }
  })
}
