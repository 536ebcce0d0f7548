import type { Identity } from '../../identities/identity.repository.ts'
import type { Actor } from '../actor.ts'
import { findOpenPerson } from '../record-view/find-open-person.step.ts'
import type { PersonNotOpen } from '../record-view/view-refusals.result.ts'
import type { OwnIdentityRefused, PersonNotFound, TaskNotFound } from '../refusals.result.ts'
import type { Repositories } from '../repositories.ts'
import type { SeenTask } from './subject.step.ts'

/** A person whom a member of staff has open, and the task about them, open or closed. */
export type ShownSubject = { kind: 'shown'; identity: Identity; task: SeenTask | null }
export type NotShown = TaskNotFound | PersonNotFound | OwnIdentityRefused | PersonNotOpen

export async function findShownSubject(
  repositories: Pick<Repositories, 'identities' | 'personViews' | 'supportTasks'>,
  actor: Actor,
  { taskId, identityId }: { taskId?: string | null; identityId?: string | null },
  now: Date,
): Promise<ShownSubject | NotShown> {
  const task = taskId ? await repositories.supportTasks.find(taskId) : null
  if (taskId && !task) return { kind: 'taskNotFound', id: taskId }
  const found = await findOpenPerson(repositories, actor, task?.identityId ?? identityId ?? '', now)
  return found.kind === 'open' ? { kind: 'shown', identity: found.identity, task } : found
}
