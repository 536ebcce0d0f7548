import { matterOf } from './domain/matter.ts'
import type { Repositories } from './repositories.ts'
import type { SupportTask } from './support-task.repository.ts'

export type NewTask = Omit<SupportTask, 'matter'> & {
  /** Tells apart the people who say that one record is theirs. */
  claimant?: string
}

/** Asks a person to look, in the transaction of the change that needs it. True when nobody was asked about the matter before. */
export async function openSupportTask(
  { events, supportTasks }: Pick<Repositories, 'events' | 'supportTasks'>,
  { claimant, ...task }: NewTask,
  now: Date,
): Promise<boolean> {
  const { identityId, reason, journeyId, clientId } = task
  const isNew = await supportTasks.open({ ...task, matter: matterOf(reason, identityId, claimant) }, now)
  if (!isNew) return false
  await events.record(
    {
      type: 'SupportTaskOpened',
      identityId,
      reason,
      ...(journeyId && { journeyId }),
      ...(clientId && { clientId }),
    },
    now,
  )
  return true
}
