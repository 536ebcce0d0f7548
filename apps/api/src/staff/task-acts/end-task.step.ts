import { closeTask, type TaskEnd } from '../../tasks/close-task.step.ts'
import { searchFor } from '../../tasks/domain/matter.ts'
import { settleTask } from '../../tasks/settle-task.step.ts'
import type { Actor } from '../actor.ts'
import type { TaskChanged } from '../refusals.result.ts'
import type { Repositories } from '../repositories.ts'
import { taskChanged } from '../task-queue/hold-task.step.ts'
import type { Subject } from './subject.step.ts'

type Used = Pick<Repositories, 'events' | 'staffMembers' | 'supportTasks'>

/**
 * Closes the task by which an act is done, in its transaction; of an act without one, the search for the person's record. A refusal: a
 * colleague was quicker, and nothing may be done.
 */
export async function endTask(
  repositories: Used,
  actor: Actor,
  { identity, task }: Subject,
  end: TaskEnd,
  now: Date,
): Promise<TaskChanged | null> {
  const { memberId: staffMemberId } = actor
  if (!task) {
    await settleTask(repositories, searchFor(identity.id), now, { outcome: end.outcome, staffMemberId })
    return null
  }
  const { id, version } = task
  if (await closeTask(repositories, { id, version, staffMemberId, ...end }, now)) return null
  return taskChanged(repositories, (await repositories.supportTasks.hold(id)) ?? task)
}
