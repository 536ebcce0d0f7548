import { closeTask, type TaskEnd } from '../../tasks/close-task.step.ts'
import type { HeldTask } from '../../tasks/support-task.repository.ts'
import type { Actor } from '../actor.ts'
import type { TaskChanged } from '../refusals.result.ts'
import type { Repositories } from '../repositories.ts'
import { taskChanged } from '../task-queue/hold-task.step.ts'

type Used = Pick<Repositories, 'events' | 'staffMembers' | 'supportTasks'>

/** Ends the task by which an act is done, if there is one, in the act's transaction. A refusal: a colleague was quicker, and nothing may be done. */
export async function endTask(
  repositories: Used,
  actor: Actor,
  task: HeldTask | null,
  end: TaskEnd,
  now: Date,
): Promise<TaskChanged | null> {
  if (!task) return null
  const { id, version } = task
  if (await closeTask(repositories, { id, version, staffMemberId: actor.memberId, ...end }, now)) return null
  return taskChanged(repositories, (await repositories.supportTasks.hold(id)) ?? task, actor)
}
