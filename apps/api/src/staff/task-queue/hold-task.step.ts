import type { HeldTask } from '../../tasks/support-task.repository.ts'
import type { Actor } from '../actor.ts'
import { isOwnIdentity } from '../own-identity/is-own-identity.step.ts'
import type { OwnIdentityRefused, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import type { Repositories } from '../repositories.ts'

type Used = Pick<Repositories, 'identities' | 'staffMembers' | 'supportTasks'>

/**
 * Locks a task for an act of staff until the transaction ends. Refused: there is none, it is about their own identity, or it is no more as
 * they saw it. `version` left out: the act does not depend on what they saw.
 */
export async function holdTask(
  repositories: Used,
  actor: Actor,
  { taskId, version, status = 'OPEN' }: { taskId: string; version?: number; status?: 'OPEN' | 'CLOSED' },
): Promise<HeldTask | TaskNotFound | OwnIdentityRefused | TaskChanged> {
  const task = await repositories.supportTasks.hold(taskId)
  if (!task) return { kind: 'taskNotFound', id: taskId }
  if (await isOwnIdentity(repositories, actor, task.identityId)) return { kind: 'ownIdentity', id: taskId }
  const isAsSeen = task.status === status && (version === undefined || version === task.version)
  return isAsSeen ? task : taskChanged(repositories, task, actor)
}

/** True for a refusal of `holdTask`. */
export function isRefused(
  held: HeldTask | TaskNotFound | OwnIdentityRefused | TaskChanged,
): held is TaskNotFound | OwnIdentityRefused | TaskChanged {
  return 'kind' in held
}

/** Who changed a task last, and when, for a member of staff whose act came too late. */
export async function taskChanged(
  { staffMembers }: Pick<Used, 'staffMembers'>,
  task: Pick<
    HeldTask,
    'id' | 'lockedById' | 'status' | 'closedAt' | 'closedById' | 'touchedAt' | 'touchedById' | 'updatedAt'
  >,
  { memberId }: Pick<Actor, 'memberId'>,
): Promise<TaskChanged> {
  const isClosed = task.status === 'CLOSED'
  const at = (isClosed ? task.closedAt : task.touchedAt) ?? task.updatedAt
  const isTaken = task.lockedById !== null && task.lockedById !== memberId
  const by = isClosed ? task.closedById : isTaken ? task.lockedById : task.touchedById
  const how = isClosed ? 'CLOSED' : isTaken ? 'TAKEN' : 'CHANGED'
  return { kind: 'taskChanged', id: task.id, how, by: by ? await nameOf(staffMembers, by) : null, at }
}

/** The name of a member of staff, also of one who has left. */
export async function nameOf(staffMembers: Used['staffMembers'], memberId: string): Promise<string | null> {
  return (await staffMembers.find(memberId))?.name ?? null
}
