import { IsOptional, MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { answerPreviousName } from '../../../answers/domain/name-answer.ts'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { NameChangeEnum } from '../../journey/journey.enums.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { answerQuestion } from '../answer-question.use-case.ts'

@InputType({ description: 'A change of name, as typed.' })
export class AnswerPreviousNameInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => NameChangeEnum, { nullable: true, description: 'Null: nothing was chosen.' })
  @IsOptional()
  nameChange?: keyof typeof NameChangeEnum | null

  @Field(() => String, { description: 'First name before; may be empty.' })
  @MaxLength(LONGEST_TEXT)
  firstName!: string

  @Field(() => String, { description: 'Last name before; may be empty.' })
  @MaxLength(LONGEST_TEXT)
  lastName!: string
}

@Resolver()
export class AnswerPreviousNameResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description: 'Takes the name before a change of name. Answers PREVIOUS_NAME. Callers: web.',
  })
  answerPreviousName(
    @Arg('input', () => AnswerPreviousNameInput, { description: 'The answer.' })
    input: AnswerPreviousNameInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return answerQuestion(deps, input.journey, 'PREVIOUS_NAME', (answers) =>
      answerPreviousName(answers, input),
    )
  }
}
