import type { StaffCaller } from '../../kernel/caller.ts'
import { moveTask } from '../../tasks/move-task.step.ts'
import type { StaffDeps } from '../deps.ts'
import { findSubject } from '../task-acts/subject.step.ts'
import { taskChanged } from '../task-queue/hold-task.step.ts'
import { summaryOf } from '../task-queue/task-summary.ts'
import type { EscalateTaskOutcome } from './escalate-task.result.ts'

export const escalateReasons = [
  'LEAD_DECIDES',
  'DOCUMENT_DOUBTED',
  'FRAUD_SUSPECTED',
  'POLICY_UNCLEAR',
] as const
export type EscalateReason = (typeof escalateReasons)[number]

/** Passes a task to the leads. */
export function escalateTask(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { task: seen, reason }: { task: { taskId: string; version: number }; reason: EscalateReason },
): Promise<EscalateTaskOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const subject = await findSubject(repositories, caller, { task: seen })
    if (subject.kind !== 'subject') return subject
    const { taskId: id, version } = seen
    const { memberId: staffMemberId } = caller
    const act = { id, version, staffMemberId, stage: 'ESCALATED', reason } as const
    if (!(await moveTask(repositories, act, now))) {
      const task = await repositories.supportTasks.hold(id)
      return task ? taskChanged(repositories, task, caller) : { kind: 'taskNotFound', id }
    }
    return { kind: 'escalated', task: await summaryOf(repositories, id, staffMemberId, now) }
  })
}
