import { IsOptional, MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { answerTrn } from '../../../answers/domain/identifier-answer.ts'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { TrnKnowledgeEnum } from '../../journey/journey.enums.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { answerQuestion } from '../answer-question.use-case.ts'

@InputType({ description: 'A teacher reference number, as typed.' })
export class AnswerTrnInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => TrnKnowledgeEnum, { nullable: true, description: 'Null: nothing was chosen.' })
  @IsOptional()
  knowledge?: keyof typeof TrnKnowledgeEnum | null

  @Field(() => String, {
    description: 'Seven digits; RP, slash and spaces do not matter. Read only for KNOWN.',
  })
  @MaxLength(LONGEST_TEXT)
  trn!: string
}

@Resolver()
export class AnswerTrnResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Takes the teacher reference number (TRN), or that the person has none or does not know it. Answers TRN. Callers: web.',
  })
  answerTrn(
    @Arg('input', () => AnswerTrnInput, { description: 'The answer.' }) input: AnswerTrnInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return answerQuestion(deps, input.journey, 'TRN', (answers) => answerTrn(answers, input))
  }
}
