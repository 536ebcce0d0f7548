import { onceWorkedOn, type SupportTaskStage } from '../../tasks/domain/task-stage.ts'
import { lockOf, type TaskChanges } from '../../tasks/support-task.repository.ts'
import type { Repositories } from '../repositories.ts'

type Locked = { id: string; version: number; lockedById: string | null; stage: SupportTaskStage }

/**
 * Locks a task, whose row is locked, for a member of staff. A new one is in progress from now on. The colleague who had
 * it open learns of a takeover, and acts on a version that is no more. False: the version is another one by now.
 */
export async function lockTask(
  { events, supportTasks }: Pick<Repositories, 'events' | 'supportTasks'>,
  task: Locked,
  {
    memberId,
    isTakeover,
    ...also
  }: { memberId: string; isTakeover: boolean } & Pick<TaskChanges, 'assigneeId'>,
  now: Date,
): Promise<boolean> {
  const stage = onceWorkedOn(task.stage)
  const takenFromId = isTakeover ? task.lockedById : null
  const taken = await supportTasks.change(
    task,
    { ...also, stage, ...lockOf(memberId, now), takenFromId },
    memberId,
    now,
  )
  if (!taken) return false
  const { id: taskId, identityId } = taken
  if (stage !== task.stage) {
    const moved = { identityId, taskId, from: task.stage, to: stage, staffMemberId: memberId }
    await events.record({ type: 'SupportTaskMoved', ...moved }, now)
  }
  const fromMemberId = task.lockedById === memberId ? null : task.lockedById
  await events.record(
    { type: 'SupportTaskTaken', identityId, taskId, fromMemberId, isTakeover, staffMemberId: memberId },
    now,
  )
  return true
}
