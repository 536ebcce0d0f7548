import { MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { answerName } from '../../../answers/domain/name-answer.ts'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { answerQuestion } from '../answer-question.use-case.ts'

@InputType({ description: 'The official name, as typed.' })
export class AnswerNameInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => String, { description: 'First name.' })
  @MaxLength(LONGEST_TEXT)
  firstName!: string

  @Field(() => String, { description: 'Middle names; empty for none.' })
  @MaxLength(LONGEST_TEXT)
  middleName!: string

  @Field(() => String, { description: 'Last name.' })
  @MaxLength(LONGEST_TEXT)
  lastName!: string

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The person has one name only, the first; the last name is then kept empty.',
  })
  hasOneName!: boolean
}

@Resolver()
export class AnswerNameResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, { description: 'Takes the official name. Answers NAME. Callers: web.' })
  answerName(
    @Arg('input', () => AnswerNameInput, { description: 'The answer.' }) input: AnswerNameInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return answerQuestion(deps, input.journey, 'NAME', (answers) => answerName(answers, input))
  }
}
