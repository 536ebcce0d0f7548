import type { Judged } from '../../answers/domain/answer-problem.ts'
import type { Answers } from '../../answers/domain/answers.ts'
import { withMinimumDuration } from '../../guard/time-floor.ts'
import type { AnswerOutcome } from '../journey/answer.result.ts'
import { answerStep } from '../journey/answer-step.use-case.ts'
import type { JourneyDeps } from '../journey/deps.ts'
import type { QuestionStep } from '../journey/domain/journey-step.ts'
import { answered } from '../journey/domain/transitions/ask-questions.ts'
import type { JourneyKey } from '../journey/journey.repository.ts'
import type { Repositories } from '../journey/repositories.ts'
import { isAsLookedFor, isLookedFor, lookForRecord } from './look-for-record.step.ts'

/**
 * Takes one answer and looks for the record again if it adds an identifier, or takes one away. The questions stop as
 * soon as a record is found: see `reachableSteps`.
 */
export function answerQuestion(
  deps: JourneyDeps,
  key: JourneyKey,
  step: QuestionStep,
  judge: (
    answers: Answers,
    repositories: Pick<Repositories, 'trainingProviders'>,
  ) => Judged<Answers> | Promise<Judged<Answers>>,
): Promise<AnswerOutcome> {
  return withMinimumDuration(deps.guards.timeFloor, (lift) =>
    answerStep(deps, key, step, async (journey, repositories) => {
      const { state } = journey
      const judged = await judge(state.search.answers, repositories)
      if (!judged.ok) return { ok: false, refusal: { kind: 'refused', problems: judged.problems } }
      const told = answered(state, judged.value)
      if (!isLookedFor(told, journey)) lift()
      // It says no more than is known: the records are asked nothing, whatever was found.
      else if (isAsLookedFor(state, told)) {
        lift()
        return { ok: true, state: told }
      }
      return { ok: true, state: await lookForRecord(repositories, told, journey, deps.clock.now()) }
    }),
  )
}
