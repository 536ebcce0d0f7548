import type { Repositories } from '../../deps.ts'
import type { Journey } from '../journey/journey.repository.ts'
import type { SupportTaskReason } from './support-task.repository.ts'

/** Asks a person to look, with everything the journey learnt, in the transaction of the change that needs it. */
export async function openSupportTask(
  { events, supportTasks }: Repositories,
  { id: journeyId, clientId, state }: Journey,
  identityId: string,
  reason: SupportTaskReason,
  now: Date,
): Promise<void> {
  const isNew = await supportTasks.open({ journeyId, identityId, reason, answers: state.answers }, now)
  if (isNew) await events.record({ type: 'SupportTaskOpened', identityId, journeyId, clientId, reason }, now)
}
