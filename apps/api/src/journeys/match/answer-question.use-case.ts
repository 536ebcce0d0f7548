import type { Judged } from '../../answers/domain/answer-problem.ts'
import { noSooner } from '../../guard/time-floor.ts'
import { lookFor } from '../../links/find/find-match.step.ts'
import type { Deps, Repositories } from '../../main/deps.ts'
import type { AnswerOutcome } from '../journey/answer.result.ts'
import { answerStep, type Step } from '../journey/answer-step.use-case.ts'
import type { JourneyState } from '../journey/domain/journey-state.ts'
import type { JourneyStep } from '../journey/domain/journey-step.ts'
import type { JourneyKey } from '../journey/journey.repository.ts'

/**
 * Takes one answer and looks for the record again, because any answer can add an identifier, or take one away. The questions stop as
 * soon as a record is found: see `reachableSteps`.
 */
export function answerQuestion(
  deps: Deps,
  key: JourneyKey,
  step: JourneyStep,
  judge: (
    state: JourneyState,
    repositories: Repositories,
  ) => Judged<JourneyState> | Promise<Judged<JourneyState>>,
): Promise<AnswerOutcome> {
  const take: Step<AnswerOutcome> = async (journey, repositories) => {
    const judged = await judge(journey.state, repositories)
    if (!judged.ok) return { ok: false, refusal: { kind: 'refused', problems: judged.problems } }
    // Another answer may mean another record, so whether there is one, and whose it is, is found out anew.
    const state = { ...judged.state, claimedRecord: null, isToldOfNoMatch: false }
    return { ok: true, state: await lookFor(repositories, state, journey.clientId, deps.clock.now()) }
  }
  return noSooner(deps.guards.timeFloor, () => answerStep(deps, key, step, take))
}
