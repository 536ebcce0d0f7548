import type { StaffCaller } from '../../kernel/caller.ts'
import { isAboutMissingRecord, searchFor } from '../../tasks/domain/matter.ts'
import { recordNotFoundMail } from '../../tasks/mails/tell-record-not-found.job.ts'
import { noteSearchInVain } from '../../tasks/search-in-vain.step.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import { referenceOf } from '../../tasks/support-task.repository.ts'
import type { StaffDeps } from '../deps.ts'
import { readDetail } from '../task-acts/detail.ts'
import { endTask } from '../task-acts/end-task.step.ts'
import { findSubject } from '../task-acts/subject.step.ts'
import type { CloseAsNotMatchedInput } from './close-as-not-matched.input.ts'
import type { CloseAsNotMatchedOutcome } from './close-as-not-matched.result.ts'

/** Ends a search in vain. An agent has looked, so the identity is FAILED. A record that appears later is found all the same. */
export function closeAsNotMatched(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { task: seen, reason, detail: typed }: CloseAsNotMatchedInput,
): Promise<CloseAsNotMatchedOutcome> {
  const now = clock.now()
  const read = readDetail(typed, { isNeeded: reason === 'OTHER' })
  return inTransaction(async (repositories) => {
    const subject = await findSubject(repositories, caller, { task: seen })
    if (subject.kind !== 'subject') return subject
    const { identity, task } = subject
    if (!task || !isAboutMissingRecord(task.reason)) return { kind: 'wrongTask', taskId: seen.taskId }
    if (!read.ok) return { kind: 'detailRefused', problem: read.problem }
    const { id: identityId } = identity
    const held = await repositories.identityMerges.lockSurvivor(identityId)
    if (held?.trn) return { kind: 'hasRecord', isSame: false }
    const end = { outcome: 'NOT_MATCHED', outcomeReason: reason, detail: read.detail } as const
    const late = await endTask(repositories, caller, subject.task, end, now)
    if (late) return late
    const { memberId: staffMemberId } = caller
    await settleTask(repositories, searchFor(identityId), now, { outcome: 'NOT_MATCHED', staffMemberId })
    await noteSearchInVain(repositories, identityId, now)
    const reference = referenceOf(task)
    await repositories.jobs.add(recordNotFoundMail, { identityId, reason, reference })
    return { kind: 'notMatched', identityId }
  })
}
