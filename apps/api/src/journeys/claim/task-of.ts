import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import type { NewTask } from '../../tasks/open-support-task.step.ts'
import type { Journey } from '../journey/journey.repository.ts'

/** The task that asks an agent to look at a journey. */
export function taskOf(journey: Journey, identityId: string, reason: SupportTaskReason): NewTask {
  const { id: journeyId, clientId, state } = journey
  const { answers, attempts } = state.search
  return { journeyId, clientId, identityId, reason, answers, attempts }
}
