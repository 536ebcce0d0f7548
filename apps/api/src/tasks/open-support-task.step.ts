import { matterOf } from './domain/matter.ts'
import type { Repositories } from './repositories.ts'
import type { SupportTask } from './support-task.repository.ts'

export type NewTask = Omit<SupportTask, 'matter'> & {
  /** Tells apart the claimants of one record. */
  claimant?: string
}

/**
 * Opens a task for an agent, in the transaction of the change that needs it. False when the matter has an open task already, which is then
 * brought up to date.
 */
export async function openSupportTask(
  { events, supportTasks }: Pick<Repositories, 'events' | 'supportTasks'>,
  { claimant, ...task }: NewTask,
  now: Date,
): Promise<boolean> {
  const { identityId, reason, journeyId, clientId } = task
  const { id: taskId, isNew } = await supportTasks.open(
    { ...task, matter: matterOf(reason, identityId, claimant) },
    now,
  )
  if (!isNew) return false
  await events.record(
    {
      type: 'SupportTaskOpened',
      identityId,
      taskId,
      reason,
      ...(journeyId && { journeyId }),
      ...(clientId && { clientId }),
    },
    now,
  )
  return true
}
