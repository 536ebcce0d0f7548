import { searchFor } from './domain/matter.ts'
import type { Repositories } from './repositories.ts'
import { settleTask } from './settle-task.step.ts'

type Used = Pick<Repositories, 'events' | 'supportTasks'>

/**
 * Moves the open tasks of a merged identity to the one that survives. A task that both had is closed, and so is a search for a record when
 * there is one now.
 */
export async function handOverTasks(
  repositories: Used,
  { from, into, isLinked }: { from: string; into: string; isLinked: boolean },
  now: Date,
): Promise<void> {
  const { supportTasks } = repositories
  for (const { matter } of await supportTasks.openAbout(from)) {
    const moved = { matter: matter.replace(from, into), identityId: into }
    const isDone = isLinked && matter === searchFor(from)
    if (isDone || !(await supportTasks.move(matter, moved, now))) await settleTask(repositories, matter, now)
  }
  if (isLinked) await settleTask(repositories, searchFor(into), now)
}
