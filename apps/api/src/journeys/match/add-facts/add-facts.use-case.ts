import { type Answers, readAnswers } from '../../../answers/domain/answers.ts'
import { noSooner } from '../../../guard/time-floor.ts'
import { type MatchLevel, needsProof } from '../../../identities/domain/match-level.ts'
import type { Identity } from '../../../identities/identity.repository.ts'
import { recall } from '../../../links/look-again/look-again.step.ts'
import { matterOf, searchFor } from '../../../tasks/domain/matter.ts'
import type { JourneyDeps } from '../../deps.ts'
import type { AnswerOutcome } from '../../journey/answer.result.ts'
import { answerStep, type Step } from '../../journey/answer-step.use-case.ts'
import type { JourneyKey } from '../../journey/journey.repository.ts'
import { lookFor } from '../look-for-record.step.ts'

/**
 * Lets somebody whose record is not found yet, or not surely theirs, add to what they told us, or mend it. Whoever has a record that is surely
 * theirs has nothing to add.
 */
export function addFacts(deps: JourneyDeps, key: JourneyKey): Promise<AnswerOutcome> {
  const take: Step<AnswerOutcome> = async ({ clientId, state, service }, repositories) => {
    const { supportTasks, identities } = repositories
    const identity = state.knownIdentityId ? await identities.find(state.knownIdentityId) : null
    if (!identity || isSureOf(identity, service.matchPolicy)) return { ok: true, state }

    const matter = identity.trn ? matterOf('NEEDS_PROOF', identity.id) : searchFor(identity.id)
    const task = await supportTasks.findOpen(matter)
    const told = task ? readAnswers(task.answers) : await recall(repositories, identity.id)
    const answers = identity.trn ? withoutGaps(told) : told
    const begun = { ...state, answers, hasBegunQuestions: true, isAddingFacts: true, denial: null }
    return { ok: true, state: await lookFor(repositories, begun, clientId, deps.clock.now()) }
  }
  return noSooner(deps.guards.timeFloor, () => answerStep(deps, key, 'SIGN_IN', take))
}

function isSureOf(identity: Identity, policy: MatchLevel): boolean {
  return identity.trn !== null && identity.trnMatchLevel !== 'LOW' && !needsProof(identity, policy)
}

/** What somebody could not give before is asked once more: it is what would prove the record theirs. */
function withoutGaps({ nationalInsuranceNumber, trn, ...answers }: Answers): Answers {
  return {
    ...answers,
    ...(nationalInsuranceNumber && { nationalInsuranceNumber }),
    ...(trn?.trn && { trn }),
  }
}
