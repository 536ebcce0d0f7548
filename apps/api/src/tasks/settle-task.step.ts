import { kindOf } from './domain/matter.ts'
import type { SupportTaskOutcome } from './domain/task-outcome.ts'
import type { Repositories } from './repositories.ts'

/**
 * Closes the open task of a matter, if there is one, because what it asks for has come about: by itself, unless `as` says that a member of
 * staff did it on another way than from the task. Run it in the transaction of that change.
 */
export async function settleTask(
  { events, supportTasks }: Pick<Repositories, 'events' | 'supportTasks'>,
  matter: string,
  now: Date,
  { outcome, staffMemberId }: { outcome: SupportTaskOutcome; staffMemberId?: string } = {
    outcome: 'NO_LONGER_NEEDED',
  },
): Promise<boolean> {
  const closed = await supportTasks.close(matter, { outcome, closedById: staffMemberId ?? null }, now)
  if (!closed) return false
  const { id: taskId, identityId, reason } = closed
  await events.record(
    {
      type: 'SupportTaskClosed',
      identityId,
      taskId,
      matter: kindOf(reason),
      outcome,
      reason: null,
      ...(staffMemberId && { staffMemberId }),
    },
    now,
  )
  return true
}
