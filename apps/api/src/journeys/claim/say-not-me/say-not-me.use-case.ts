import { openSupportTask } from '../../../tasks/open-support-task.step.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { saidNotMe } from '../../journey/domain/transitions/enter-service.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { taskOf } from '../task-of.ts'

/** A holder says that the record is not theirs. An agent checks it, and the link stays as it is until then. */
export function sayNotMe(deps: JourneyDeps, key: JourneyKey): Promise<AnswerOutcome> {
  return answerStep(deps, key, ['RESULT', 'SIGN_IN'], async (journey, repositories) => {
    const { state } = journey
    const identity = await repositories.identities.find(state.phase.identityId)
    if (!identity?.trn) return { ok: true, state }
    await openSupportTask(repositories, taskOf(journey, identity.id, 'NOT_ME'), deps.clock.now())
    return { ok: true, state: saidNotMe(state) }
  })
}
