import { MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { answerDateOfBirth } from '../../../answers/domain/identifier-answer.ts'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { answerQuestion } from '../answer-question.use-case.ts'

@InputType({ description: 'A date of birth, as typed.' })
export class AnswerDateOfBirthInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => String, { description: '1 to 31.' })
  @MaxLength(LONGEST_TEXT)
  day!: string

  @Field(() => String, { description: '1 to 12, or a month by name.' })
  @MaxLength(LONGEST_TEXT)
  month!: string

  @Field(() => String, { description: 'Four digits.' })
  @MaxLength(LONGEST_TEXT)
  year!: string
}

@Resolver()
export class AnswerDateOfBirthResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description: 'Takes the date of birth. Answers DATE_OF_BIRTH. Callers: web.',
  })
  answerDateOfBirth(
    @Arg('input', () => AnswerDateOfBirthInput, { description: 'The answer.' }) input: AnswerDateOfBirthInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return answerQuestion(deps, input.journey, 'DATE_OF_BIRTH', (answers) =>
      answerDateOfBirth(answers, input, deps.clock.now()),
    )
  }
}
