import { kindOf } from './domain/matter.ts'
import type { SupportTaskOutcome } from './domain/task-outcome.ts'
import type { Repositories } from './repositories.ts'
import { type HeldTask, NO_LOCK } from './support-task.repository.ts'
import type { TaskAct } from './task-act.ts'

export type TaskEnd = {
  outcome: SupportTaskOutcome
  /** A kind from a list of the act, never free text. */
  outcomeReason: string | null
  /** What the member of staff wrote beside the reason. It may say who the person is, so the event keeps it sealed. */
  detail?: string | null
}

/** Closes a task by an act of staff, in the transaction of that act. Null: it was changed or closed since they saw it, and nothing was done. */
export async function closeTask(
  { events, supportTasks }: Pick<Repositories, 'events' | 'supportTasks'>,
  { outcome, outcomeReason, detail, staffMemberId, ...seen }: TaskAct & TaskEnd,
  now: Date,
): Promise<HeldTask | null> {
  const task = await supportTasks.hold(seen.id)
  if (task?.status !== 'OPEN') return null
  const end = { status: 'CLOSED' as const, outcome, outcomeReason, closedAt: now, closedById: staffMemberId }
  const closed = await supportTasks.change(
    seen,
    { ...end, ...NO_LOCK, waitingSince: null },
    staffMemberId,
    now,
  )
  if (!closed) return null
  const { id: taskId, identityId, reason } = closed
  await events.record(
    {
      type: 'SupportTaskClosed',
      identityId,
      taskId,
      matter: kindOf(reason),
      outcome,
      reason: outcomeReason,
      staffMemberId,
    },
    now,
    detail ? { detail: { before: null, after: detail } } : undefined,
  )
  return closed
}
