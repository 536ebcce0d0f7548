import type { Identity } from '../../identities/identity.repository.ts'
import type { HeldTask } from '../../tasks/support-task.repository.ts'
import type { Actor } from '../actor.ts'
import { findPerson } from '../record-view/find-open-person.step.ts'
import type { OwnIdentityRefused, PersonNotFound, TaskChanged, TaskNotFound } from '../refusals.result.ts'
import type { Repositories } from '../repositories.ts'
import { taskChanged } from '../task-queue/hold-task.step.ts'
import type { AboutInput } from './about.input.ts'

type Used = Pick<Repositories, 'identities' | 'staffMembers' | 'supportTasks'>

/** The person whom an act is about, and the open task by which it is done. Nothing is locked yet: records come first. */
export type Subject = { kind: 'subject'; identity: Identity; task: SeenTask | null }
export type SeenTask = HeldTask & { answers: unknown }
export type NoSubject = TaskNotFound | PersonNotFound | OwnIdentityRefused | TaskChanged

export async function findSubject(
  repositories: Used,
  actor: Actor,
  { task: seen, identityId }: AboutInput,
): Promise<Subject | NoSubject> {
  const task = seen ? await repositories.supportTasks.find(seen.taskId) : null
  if (seen && !task) return { kind: 'taskNotFound', id: seen.taskId }
  const found = await findPerson(repositories, actor, task?.identityId ?? identityId ?? '')
  if (found.kind !== 'found') return found
  if (task && (task.status !== 'OPEN' || task.version !== seen?.version))
    return taskChanged(repositories, task, actor)
  return { kind: 'subject', identity: found.identity, task }
}
