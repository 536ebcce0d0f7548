import type { StaffCaller } from '../../kernel/caller.ts'
import { fitOfRecord } from '../../links/assign/fit-of-record.step.ts'
import { staffClaimant } from '../../links/assign/staff-claimant.step.ts'
import { decideStaffLevel } from '../../links/domain/decide-staff-level.ts'
import { raiseLink } from '../../links/raise/raise-link.step.ts'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import { linkConfirmedMail } from '../../tasks/mails/tell-link-confirmed.job.ts'
import { referenceOf } from '../../tasks/support-task.repository.ts'
import type { StaffDeps } from '../deps.ts'
import { endTask } from '../task-acts/end-task.step.ts'
import { factsOfSubject } from '../task-acts/facts-of-subject.step.ts'
import { findSubject } from '../task-acts/subject.step.ts'
import type { ConfirmLinkInput } from './confirm-link.input.ts'
import type { ConfirmLinkOutcome } from './confirm-link.result.ts'

/** The tasks that doubt a link and that an agent alone may end. A dispute is decided in its own way. */
const DOUBTS: ReadonlySet<SupportTaskReason> = new Set([
  'NOT_ME',
  'NEEDS_PROOF',
  'TRN_DIFFERS',
  'POSSIBLE_DUPLICATE',
  'RECORD_CLOSED',
])

/** Of a record that is gone from our replica. */
const NO_FIT = { byFacts: null, isNamesake: false, agreed: [], explanation: [] }

/** Ends a task that doubts a link: it stays. A proof that the person gave raises it, and what a LOW link held back follows. */
export function confirmLink(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { task: seen, reason }: ConfirmLinkInput,
): Promise<ConfirmLinkOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const subject = await findSubject(repositories, caller, { task: seen })
    if (subject.kind !== 'subject') return subject
    const { identity, task } = subject
    const { id: identityId, trn } = identity
    if (!task || !DOUBTS.has(task.reason)) return { kind: 'wrongTask', taskId: seen.taskId }
    if (trn) await repositories.teachingRecords.lock(trn)
    const held = await repositories.identityMerges.lockSurvivor(identityId)
    if (!trn || held?.trn !== trn) return { kind: 'hasNoRecord', identityId }
    const end = { outcome: 'CONFIRMED', outcomeReason: reason } as const
    const late = await endTask(repositories, caller, subject.task, end, now)
    if (late) return late

    const record = await repositories.teachingRecords.facts(trn)
    const fit =
      record && (await fitOfRecord(repositories, await factsOfSubject(repositories, subject), record))
    const { byFacts, isNamesake, agreed, explanation } = fit ?? NO_FIT
    const level = decideStaffLevel({ reason, byFacts, isNamesake, before: held.trnMatchLevel })
    const { clientId } = task
    const claimed = { identityId, trn, level, agreed, explanation, clientId, staffMemberId: caller.memberId }
    await raiseLink(repositories, await staffClaimant(repositories, identity, claimed), now)
    await repositories.jobs.add(linkConfirmedMail, { identityId, reference: referenceOf(task) })
    const after = await repositories.identities.find(identityId)
    return { kind: 'confirmed', identityId, level: after?.trnMatchLevel ?? level }
  })
}
