import type { StaffCaller } from '../../kernel/caller.ts'
import { lockOf, NO_LOCK } from '../../tasks/support-task.repository.ts'
import type { Repositories } from '../repositories.ts'
import type { Assignee } from './find-assignee.step.ts'

type Held = { id: string; version: number; lockedById: string | null }

/**
 * Gives a task whose row is locked to a member of staff. The lock of the caller goes on when they keep the task, and ends when they give it
 * away; a colleague who has it open is left alone. False: the version is another one by now.
 */
export async function giveTask(
  { events, supportTasks }: Pick<Repositories, 'events' | 'supportTasks'>,
  { memberId: caller }: Pick<StaffCaller, 'memberId'>,
  task: Held,
  { memberId: assigneeId }: Assignee,
  now: Date,
): Promise<boolean> {
  const kept = assigneeId === caller ? lockOf(caller, now) : NO_LOCK
  const lock = task.lockedById === caller ? kept : {}
  const given = await supportTasks.change(task, { assigneeId, ...lock }, caller, now)
  if (!given) return false
  const { id: taskId, identityId } = given
  await events.record(
    { type: 'SupportTaskAssigned', identityId, taskId, toMemberId: assigneeId, staffMemberId: caller },
    now,
  )
  return true
}
