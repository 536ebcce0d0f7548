import type { StaffCaller } from '../../kernel/caller.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import { findAssignee, isAssigneeRefused } from '../assign-task/find-assignee.step.ts'
import { giveTask } from '../assign-task/give-task.step.ts'
import type { StaffDeps } from '../deps.ts'
import { isOwnIdentity } from '../own-identity/is-own-identity.step.ts'
import type { AssignTasksOutcome } from './assign-tasks.result.ts'

/** Gives the open ones of some tasks to the caller, or by a lead to a colleague. It says which ones were left. */
export function assignTasks(
  { clock, inTransaction }: Pick<StaffDeps, 'clock' | 'inTransaction'>,
  caller: StaffCaller,
  { taskIds, assigneeId }: { taskIds: string[]; assigneeId: string },
): Promise<AssignTasksOutcome> {
  const now = clock.now()
  return inTransaction(async (repositories) => {
    const assignee = await findAssignee(repositories, caller, assigneeId)
    if (isAssigneeRefused(assignee)) return assignee
    const given = new Set<string>()
    for (const task of await repositories.taskQueue.holdAll(taskIds.filter(isUuid))) {
      if (task.status !== 'OPEN') continue
      if (await isOwnIdentity(repositories, caller, task.identityId)) continue
      if (await isOwnIdentity(repositories, assignee, task.identityId)) continue
      if (await giveTask(repositories, caller, task, assignee, now)) given.add(task.id)
    }
    const leftIds = [...new Set(taskIds)].filter((id) => !given.has(id.toLowerCase()))
    return { kind: 'assigned', count: given.size, leftIds }
  })
}
