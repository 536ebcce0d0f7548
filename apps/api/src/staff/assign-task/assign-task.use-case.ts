import type { StaffCaller } from '../../kernel/caller.ts'
import type { StaffDeps } from '../deps.ts'
import { isOwnIdentity } from '../own-identity/is-own-identity.step.ts'
import { holdTask, isRefused, taskChanged } from '../task-queue/hold-task.step.ts'
import { summaryOf } from '../task-queue/task-summary.ts'
import type { AssignTaskOutcome } from './assign-task.result.ts'
import { findAssignee, isAssigneeRefused } from './find-assignee.step.ts'
import { giveTask } from './give-task.step.ts'

/** Gives an open task to the caller, or by a lead to a colleague. */
export function assignTask(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { assigneeId, ...seen }: { taskId: string; version: number; assigneeId: string },
): Promise<AssignTaskOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const assignee = await findAssignee(repositories, caller, assigneeId)
    if (isAssigneeRefused(assignee)) return assignee
    const task = await holdTask(repositories, caller, seen)
    if (isRefused(task)) return task
    if (await isOwnIdentity(repositories, assignee, task.identityId))
      return { kind: 'assigneeRefused', reason: 'OWN_IDENTITY' }
    if (!(await giveTask(repositories, caller, task, assignee, now)))
      return taskChanged(repositories, task, caller)
    return { kind: 'assigned', task: await summaryOf(repositories, task.id, caller.memberId, now) }
  })
}
