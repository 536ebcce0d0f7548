import type { HeldTask } from '../../tasks/support-task.repository.ts'
import type { Repositories } from '../repositories.ts'
import type { TaskHeld } from './task-held.result.ts'

/** The colleague who has a task open, else the one whose it is. Null: none but the caller. */
export async function colleagueWith(
  { staffMembers }: Pick<Repositories, 'staffMembers'>,
  task: Pick<HeldTask, 'id' | 'assigneeId' | 'lockedById' | 'lockedUntil'>,
  memberId: string,
  now: Date,
): Promise<TaskHeld | null> {
  const until = lockedNow(task, now)
  const id = (until && task.lockedById) || task.assigneeId
  if (!id || id === memberId) return null
  const member = await staffMembers.find(id)
  return member && { kind: 'taskHeld', id: task.id, by: { id, name: member.name }, until }
}

/** Until when a task is locked. Null: it is not, or no longer. */
export function lockedNow({ lockedUntil }: Pick<HeldTask, 'lockedUntil'>, now: Date): Date | null {
  return lockedUntil && lockedUntil > now ? lockedUntil : null
}
