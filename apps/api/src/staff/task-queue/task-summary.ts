import { londonDate } from '@identity/values'
import { isEstimated } from '../../tasks/domain/working-days.ts'
import { dueAgainst } from '../../tasks/queue/domain/task-due.ts'
import type { QueuedTask } from '../../tasks/queue/task-queue.repository.ts'
import { referenceOf } from '../../tasks/support-task.repository.ts'
import type { Repositories } from '../repositories.ts'
import type { TaskSummaryObject } from './task-summary.object.ts'

/** A task of the queue as a member of staff sees it now. A lock that has run out is none. */
export function taskSummary(task: QueuedTask, memberId: string, now: Date): TaskSummaryObject {
  const { assigneeId, assigneeName, lockedById, lockedByName, lockedUntil, takenFromId, dueOn, ...rest } =
    task
  const assignee = assigneeId && assigneeName ? { id: assigneeId, name: assigneeName } : null
  const by = lockedById && lockedByName ? { id: lockedById, name: lockedByName } : null
  const isLocked = by && lockedUntil && lockedUntil > now
  return {
    ...rest,
    reference: referenceOf(task),
    dueOn,
    isDueEstimated: isEstimated(dueOn),
    due: dueAgainst(londonDate(now), dueOn),
    assignee,
    lock: isLocked
      ? {
          by,
          until: lockedUntil,
          isYours: by.id === memberId,
          isTakenFromYou: takenFromId === memberId,
        }
      : null,
  }
}

/** A task that an act has just changed, in the transaction of that act. */
export async function summaryOf(
  { taskQueue }: Pick<Repositories, 'taskQueue'>,
  id: string,
  memberId: string,
  now: Date,
): Promise<TaskSummaryObject> {
  const task = await taskQueue.find(id)
  if (!task) throw new Error('a task that was just changed is there')
  return taskSummary(task, memberId, now)
}
