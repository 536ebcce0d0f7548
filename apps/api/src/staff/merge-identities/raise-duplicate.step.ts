import { matterOf } from '../../tasks/domain/matter.ts'
import { openSupportTask } from '../../tasks/open-support-task.step.ts'
import type { Repositories } from '../repositories.ts'

/** Two identities, each with a record of its own, look like one person’s: an agent finds out which record is theirs. Answers the task. */
export async function raiseDuplicate(
  repositories: Pick<Repositories, 'events' | 'supportTasks'>,
  identityId: string,
  now: Date,
): Promise<string> {
  const nothing = { journeyId: null, clientId: null, answers: {}, attempts: [] }
  await openSupportTask(repositories, { identityId, reason: 'POSSIBLE_DUPLICATE', ...nothing }, now)
  const task = await repositories.supportTasks.findOpen(matterOf('POSSIBLE_DUPLICATE', identityId))
  if (!task) throw new Error('the task was opened')
  return task.id
}
