import { searchFor } from './domain/matter.ts'
import type { Repositories } from './repositories.ts'
import { settleTask } from './settle-task.step.ts'

type Used = Pick<Repositories, 'events' | 'supportTasks'>

/** A task of a merged identity, and what became of it. `to` is the matter under which it moved; null: it was closed. */
export type HandedOver = { id: string; matter: string; to: string | null }

/**
 * Moves the open tasks of a merged identity to the one that survives. A task that both had is closed, and so is a search for a record when
 * there is one now. Answers what became of each task of either.
 */
export async function handOverTasks(
  repositories: Used,
  { from, into, isLinked }: { from: string; into: string; isLinked: boolean },
  now: Date,
): Promise<HandedOver[]> {
  const { supportTasks } = repositories
  const handed: HandedOver[] = []
  for (const { id, matter } of await supportTasks.openAbout(from)) {
    const to = matter.replace(from, into)
    const isDone = isLinked && matter === searchFor(from)
    const isMoved = !isDone && (await supportTasks.move(matter, { matter: to, identityId: into }, now))
    if (!isMoved) await settleTask(repositories, matter, now)
    handed.push({ id, matter, to: isMoved ? to : null })
  }
  const search = isLinked ? await supportTasks.findOpen(searchFor(into)) : null
  if (search && (await settleTask(repositories, search.matter, now)))
    handed.push({ id: search.id, matter: search.matter, to: null })
  return handed
}

/**
 * Gives back what `handOverTasks` took from either identity, when the merge is undone: what moved and is still open goes back, and what was
 * only closed by the merge is open again, unless the matter came up anew. Answers how many tasks came back.
 */
export async function bringBackTasks(
  repositories: Used,
  { from, into, tasks }: { from: string; into: string; tasks: readonly HandedOver[] },
  now: Date,
): Promise<number> {
  const { events, supportTasks } = repositories
  let count = 0
  for (const { id: taskId, matter, to } of tasks) {
    const identityId = matter.includes(from) ? from : into
    if (to) {
      if (await supportTasks.move(to, { matter, identityId }, now)) count += 1
    } else if (await supportTasks.reopen(taskId, { matter, identityId }, now)) {
      count += 1
      const moved = { identityId, taskId, from: 'CLOSED', to: 'IN_PROGRESS' }
      await events.record({ type: 'SupportTaskMoved', ...moved }, now)
    }
  }
  return count
}
