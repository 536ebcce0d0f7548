import { MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { answerPreferredName } from '../../../answers/domain/name-answer.ts'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { answerQuestion } from '../answer-question.use-case.ts'

@InputType({ description: 'The preferred name, as typed or chosen.' })
export class AnswerPreferredNameInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => String, { description: 'The whole name.' })
  @MaxLength(LONGEST_TEXT)
  preferredName!: string
}

@Resolver()
export class AnswerPreferredNameResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description: 'Takes the preferred name. Answers PREFERRED_NAME. Callers: web.',
  })
  answerPreferredName(
    @Arg('input', () => AnswerPreferredNameInput, { description: 'The answer.' })
    input: AnswerPreferredNameInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return answerQuestion(deps, input.journey, 'PREFERRED_NAME', (answers) =>
      answerPreferredName(answers, input),
    )
  }
}
