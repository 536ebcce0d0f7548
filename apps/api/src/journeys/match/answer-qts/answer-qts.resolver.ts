import { IsOptional, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { answerQts } from '../../../answers/domain/training-answer.ts'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { answerQuestion } from '../answer-question.use-case.ts'

@InputType({ description: 'Qualified teacher status.' })
export class AnswerQtsInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => Boolean, { nullable: true, description: 'Null: nothing was chosen.' })
  @IsOptional()
  hasQts?: boolean | null
}

@Resolver()
export class AnswerQtsResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description: 'Takes whether the person has qualified teacher status (QTS). Answers QTS. Callers: web.',
  })
  answerQts(
    @Arg('input', () => AnswerQtsInput, { description: 'The answer.' }) input: AnswerQtsInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return answerQuestion(deps, input.journey, 'QTS', (answers) => answerQts(answers, input))
  }
}
