import type { StaffCaller } from '../../kernel/caller.ts'
import { kindOf, searchFor } from '../../tasks/domain/matter.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import { recordNotFoundMail } from '../../tasks/mails/tell-record-not-found.job.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import { referenceOf } from '../../tasks/support-task.repository.ts'
import type { StaffDeps } from '../deps.ts'
import { readDetail } from '../task-acts/detail.ts'
import { endTask } from '../task-acts/end-task.step.ts'
import { findSubject } from '../task-acts/subject.step.ts'
import type { CloseAsNotMatchedInput } from './close-as-not-matched.input.ts'
import type { CloseAsNotMatchedOutcome } from './close-as-not-matched.result.ts'

/** Besides a search: the record that the person wants is another identity's, and stays there. */
const OF_ANOTHER: ReadonlySet<SupportTaskReason> = new Set([
  'OWNER_NOT_RECOGNISED',
  'OWNER_NO_ACCESS',
  'HOLDER_DISPLACED',
])

/** Ends a search in vain. Here an identity becomes FAILED: an agent has looked. A record that appears later is found all the same. */
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
    if (!task || (kindOf(task.reason) !== 'search' && !OF_ANOTHER.has(task.reason)))
      return { kind: 'wrongTask', taskId: seen.taskId }
    if (!read.ok) return { kind: 'detailRefused', problem: read.problem }
    const { id: identityId } = identity
    const held = await repositories.identityMerges.lockSurvivor(identityId)
    if (held?.trn) return { kind: 'hasRecord', isSame: false }
    const end = { outcome: 'NOT_MATCHED', outcomeReason: reason, detail: read.detail } as const
    const late = await endTask(repositories, caller, subject, end, now)
    if (late) return late
    const { memberId: staffMemberId } = caller
    await settleTask(repositories, searchFor(identityId), now, { outcome: 'NOT_MATCHED', staffMemberId })
    await repositories.identities.setLookupStatus(identityId, 'FAILED', now)
    const reference = referenceOf(task)
    await repositories.jobs.add(recordNotFoundMail, { identityId, reason, reference })
    return { kind: 'notMatched', identityId }
  })
}
