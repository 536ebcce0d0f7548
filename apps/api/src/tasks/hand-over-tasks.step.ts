import { kindOf, searchFor } from './domain/matter.ts'
import type { SupportTaskReason } from './domain/task-reason.ts'
import type { Repositories } from './repositories.ts'

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
  for (const { matter, reason } of await supportTasks.openAbout(from)) {
    const moved = { matter: matter.replace(from, into), identityId: into }
    const isDone = isLinked && matter === searchFor(from)
    if (isDone || !(await supportTasks.move(matter, moved, now)))
      await close(repositories, { identityId: from, matter, reason }, now)
  }
  const search = isLinked ? await supportTasks.findOpen(searchFor(into)) : null
  if (search) await close(repositories, { ...search, identityId: into }, now)
}

async function close(
  { events, supportTasks }: Used,
  { identityId, matter, reason }: { identityId: string; matter: string; reason: SupportTaskReason },
  now: Date,
): Promise<void> {
  if (!(await supportTasks.close(matter, now))) return
  await events.record({ type: 'SupportTaskClosed', identityId, matter: kindOf(reason) }, now)
}
