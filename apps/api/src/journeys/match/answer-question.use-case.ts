import type { Judged } from '../../answers/domain/answer-problem.ts'
import type { Answers } from '../../answers/domain/answers.ts'
import { noSooner } from '../../guard/time-floor.ts'
import type { JourneyDeps } from '../deps.ts'
import type { AnswerOutcome } from '../journey/answer.result.ts'
import { answerStep, type Step } from '../journey/answer-step.use-case.ts'
import type { JourneyStep } from '../journey/domain/journey-step.ts'
import type { JourneyKey } from '../journey/journey.repository.ts'
import type { Repositories } from '../repositories.ts'
import { lookFor } from './look-for-record.step.ts'

/**
 * Takes one answer and looks for the record again, because any answer can add an identifier, or take one away. The questions stop as
 * soon as a record is found: see `reachableSteps`.
 */
export function answerQuestion(
  deps: JourneyDeps,
  key: JourneyKey,
  step: JourneyStep,
  judge: (
    answers: Answers,
    repositories: Pick<Repositories, 'trainingProviders'>,
  ) => Judged<Answers> | Promise<Judged<Answers>>,
): Promise<AnswerOutcome> {
  const take: Step<AnswerOutcome> = async (journey, repositories) => {
    const judged = await judge(journey.state.answers, repositories)
    if (!judged.ok) return { ok: false, refusal: { kind: 'refused', problems: judged.problems } }
    // Another answer may mean another record, so whether there is one, and whose it is, is found out anew.
    const state = {
      ...journey.state,
      hasBegunQuestions: true,
      answers: judged.value,
      claimedRecord: null,
      isToldOfNoMatch: false,
    }
    return { ok: true, state: await lookFor(repositories, state, journey.clientId, deps.clock.now()) }
  }
  return noSooner(deps.guards.timeFloor, () => answerStep(deps, key, step, take))
}
