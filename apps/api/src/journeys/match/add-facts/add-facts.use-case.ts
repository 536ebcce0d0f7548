import type { Deps } from '../../../deps.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep } from '../../journey/answer-step.use-case.ts'
import { readAnswers } from '../../journey/domain/journey-state.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { searchFor } from '../../support/domain/matter.ts'
import { lookFor } from '../find-match.ts'
import { recall } from '../look-again.ts'

/** Lets somebody whose record is not found yet add to what they told us, or mend it. Whoever has a record has nothing to add. */
export function addFacts(deps: Deps, key: JourneyKey): Promise<AnswerOutcome> {
  return answerStep(deps, key, 'SIGN_IN', async ({ state }, repositories) => {
    const identityId = state.knownIdentityId
    const identity = identityId ? await repositories.identities.find(identityId) : null
    if (!identity || identity.trn) return { ok: true, state }

    const task = await repositories.supportTasks.findOpen(searchFor(identity.id))
    const answers = task ? readAnswers(task.answers) : await recall(repositories, identity.id)
    const begun = { ...state, answers, hasBegunQuestions: true, isAddingFacts: true, denial: null }
    return { ok: true, state: await lookFor(repositories, begun, deps.clock.now()) }
  })
}
