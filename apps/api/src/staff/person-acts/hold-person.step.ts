import type { IdentityRow } from '../../identities/identity-merge.repository.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { TaskEnd } from '../../tasks/close-task.step.ts'
import type { HeldTask } from '../../tasks/support-task.repository.ts'
import type { Actor } from '../actor.ts'
import { isOwnIdentity } from '../own-identity/is-own-identity.step.ts'
import type { Repositories } from '../repositories.ts'
import { endTask } from '../task-acts/end-task.step.ts'
import { taskChanged } from '../task-queue/hold-task.step.ts'
import type { PersonRefusal } from './person-refusals.result.ts'

type SeenTask = { id: string; version: number }

/** A person as a member of staff saw them. `version`: see `versionOf`; null for an act that any state of the person allows. */
export type SeenPerson = { id: string; version: string | null; task?: SeenTask | null }

export type HeldPerson = { kind: 'held'; person: IdentityRow; task: HeldTask | null }
type Used = Pick<Repositories, 'events' | 'identities' | 'identityMerges' | 'staffMembers' | 'supportTasks'>

/** Another one whenever what is known of an identity has changed. */
export function versionOf({ updatedAt }: Pick<IdentityRow, 'updatedAt'>): string {
  return updatedAt.toISOString()
}

/**
 * Locks the identity that an act is on, and the task that it ends, for the rest of the transaction: the act happens to what its member of
 * staff saw, or not at all.
 */
export async function holdPerson(
  repositories: Used,
  actor: Actor,
  seen: SeenPerson,
): Promise<HeldPerson | PersonRefusal> {
  const { id } = seen
  const person = isUuid(id) ? await repositories.identityMerges.lockSurvivor(id) : null
  if (!person) return { kind: 'personNotFound', id }
  if (await isOwnIdentity(repositories, actor, person.id)) return { kind: 'ownIdentity', id }
  const held = await holdTask(repositories, actor, person.id, seen.task ?? null)
  if (held && 'kind' in held) return held
  if (seen.version !== null && seen.version !== versionOf(person)) return { kind: 'personChanged', id }
  return { kind: 'held', person, task: held }
}

async function holdTask(repositories: Used, actor: Actor, identityId: string, seen: SeenTask | null) {
  if (!seen) return null
  const task = await repositories.supportTasks.hold(seen.id)
  if (!task || (await repositories.identities.find(task.identityId))?.id !== identityId) {
    return { kind: 'taskNotFound' as const, id: seen.id }
  }
  if (task.status === 'OPEN' && task.version === seen.version) return task
  return taskChanged(repositories, task, actor)
}

/** Ends the task of an act on a person, if it has one. It was held with the person, so that no colleague can have changed it meanwhile. */
export async function endHeldTask(
  repositories: Used,
  actor: Actor,
  { task }: Pick<HeldPerson, 'task'>,
  end: TaskEnd,
  now: Date,
): Promise<void> {
  if (await endTask(repositories, actor, task, end, now))
    throw new Error('the task was held, and changed all the same')
}
