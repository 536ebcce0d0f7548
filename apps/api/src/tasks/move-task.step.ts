import { isWaiting, mayBecome, onceWorkedOn, type SupportTaskStage } from './domain/task-stage.ts'
import { dueAfterPause, dueDay } from './domain/working-days.ts'
import type { Repositories } from './repositories.ts'
import { type HeldTask, lockOf, NO_LOCK, type TaskChanges } from './support-task.repository.ts'
import type { TaskAct } from './task-act.ts'

type Used = Pick<Repositories, 'events' | 'supportTasks'>

/**
 * Takes an open task to another stage, by an act of staff and in its transaction. Null: it was changed since they saw it, or may not go
 * there. While the teacher is waited for, the promise stands still.
 */
export async function moveTask(
  repositories: Used,
  { stage, reason, ...act }: TaskAct & { stage: SupportTaskStage; reason?: string },
  now: Date,
): Promise<HeldTask | null> {
  const task = await heldOpen(repositories, act)
  return task && mayBecome(task.stage, stage)
    ? move(repositories, task, stage, { ...act, reason }, now)
    : null
}

/** Notes work on an open task: a new one is in progress from now on, and the lock of the agent begins anew. Null: it was changed since they saw it. */
export async function touchTask(repositories: Used, act: TaskAct, now: Date): Promise<HeldTask | null> {
  const task = await heldOpen(repositories, act)
  if (!task) return null
  const { staffMemberId } = act
  const stage = onceWorkedOn(task.stage)
  if (stage !== task.stage) return move(repositories, task, stage, { staffMemberId }, now)
  return repositories.supportTasks.change(task, lockOf(staffMemberId, now), staffMemberId, now)
}

/** The teacher has answered: a task that waited for them is in progress again, whatever version staff saw. False: it did not wait. */
export async function resumeTask(repositories: Used, id: string, now: Date): Promise<boolean> {
  const task = await repositories.supportTasks.hold(id)
  if (task?.status !== 'OPEN' || task.stage !== 'WAITING_FOR_TEACHER') return false
  return (await move(repositories, task, 'IN_PROGRESS', { staffMemberId: null }, now)) !== null
}

async function heldOpen({ supportTasks }: Used, { id, version }: TaskAct): Promise<HeldTask | null> {
  const task = await supportTasks.hold(id)
  return task?.status === 'OPEN' && task.version === version ? task : null
}

async function move(
  { events, supportTasks }: Used,
  task: HeldTask,
  to: SupportTaskStage,
  { staffMemberId, reason }: { staffMemberId: string | null; reason?: string | undefined },
  now: Date,
): Promise<HeldTask | null> {
  const lock = isWaiting(to) || !staffMemberId ? NO_LOCK : lockOf(staffMemberId, now)
  const moved = await supportTasks.change(
    task,
    { stage: to, ...lock, ...clockOf(task, to, now), ...(to === 'ESCALATED' && { assigneeId: null }) },
    staffMemberId,
    now,
  )
  if (!moved) return null
  const { id: taskId, identityId } = moved
  const by = { ...(staffMemberId && { staffMemberId }), ...(reason && { reason }) }
  await events.record({ type: 'SupportTaskMoved', identityId, taskId, from: task.stage, to, ...by }, now)
  return moved
}

/** The due day while a teacher is waited for, and after. */
function clockOf(
  { dueOn, openedAt, waitingSince }: HeldTask,
  to: SupportTaskStage,
  now: Date,
): Pick<TaskChanges, 'dueOn' | 'waitingSince'> {
  if (to === 'WAITING_FOR_TEACHER') return { waitingSince: now }
  if (!waitingSince) return {}
  return { waitingSince: null, dueOn: dueAfterPause(dueOn ?? dueDay(openedAt), waitingSince, now) }
}
