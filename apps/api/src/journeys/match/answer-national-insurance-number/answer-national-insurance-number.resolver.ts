import { IsOptional, MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { answerNationalInsuranceNumber } from '../../../answers/domain/identifier-answer.ts'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { answerQuestion } from '../answer-question.use-case.ts'

@InputType({ description: 'A National Insurance number, as typed.' })
export class AnswerNationalInsuranceNumberInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: the person has none or does not know it. Null: nothing was chosen.',
  })
  @IsOptional()
  hasNationalInsuranceNumber?: boolean | null

  @Field(() => String, { description: 'Empty keeps the number given before.' })
  @MaxLength(LONGEST_TEXT)
  nationalInsuranceNumber!: string
}

@Resolver()
export class AnswerNationalInsuranceNumberResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Takes the National Insurance number, or that there is none to give. Answers NATIONAL_INSURANCE_NUMBER. Callers: web.',
  })
  answerNationalInsuranceNumber(
    @Arg('input', () => AnswerNationalInsuranceNumberInput, { description: 'The answer.' })
    input: AnswerNationalInsuranceNumberInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return answerQuestion(deps, input.journey, 'NATIONAL_INSURANCE_NUMBER', (answers) =>
      answerNationalInsuranceNumber(answers, input),
    )
  }
}
