import type { StaffCaller } from '../../kernel/caller.ts'
import { NO_LOCK } from '../../tasks/support-task.repository.ts'
import type { StaffDeps } from '../deps.ts'
import { colleagueWith } from '../task-queue/colleague-with.step.ts'
import { holdTask, isRefused, taskChanged } from '../task-queue/hold-task.step.ts'
import { summaryOf } from '../task-queue/task-summary.ts'
import type { ReleaseTaskOutcome } from './release-task.result.ts'

/** Lets go of a task: the caller's own, or for a lead anyone's. It is not the next task of the caller again on that day. */
export function releaseTask(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  seen: { taskId: string; version: number },
): Promise<ReleaseTaskOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const task = await holdTask(repositories, caller, seen)
    if (isRefused(task)) return task
    const colleague = await colleagueWith(repositories, task, caller.memberId, now)
    if (colleague && caller.role !== 'LEAD') return colleague
    const { memberId } = caller
    const released = await repositories.supportTasks.change(
      task,
      { assigneeId: null, ...NO_LOCK },
      memberId,
      now,
    )
    if (!released) return taskChanged(repositories, task, caller)
    const { id: taskId, identityId } = released
    await repositories.events.record(
      { type: 'SupportTaskReleased', identityId, taskId, staffMemberId: memberId },
      now,
    )
    return { kind: 'released', task: await summaryOf(repositories, taskId, memberId, now) }
  })
}
