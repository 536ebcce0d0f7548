import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { accepted } from '../../../answers/domain/answer-problem.ts'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { answerQuestion } from '../answer-question.use-case.ts'

@InputType({ description: 'The journey that begins the questions.' })
export class BeginQuestionsInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput
}

@Resolver()
export class BeginQuestionsResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Begins the questions after the page that says what we ask. Answers WHAT_WE_ASK. Callers: web.',
  })
  beginQuestions(
    @Arg('input', () => BeginQuestionsInput, { description: 'The answer.' }) input: BeginQuestionsInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return answerQuestion(deps, input.journey, 'WHAT_WE_ASK', accepted)
  }
}
