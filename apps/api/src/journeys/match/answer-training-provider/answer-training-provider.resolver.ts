import { IsOptional, MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { answerTrainingProvider } from '../../../answers/domain/training-answer.ts'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { answerQuestion } from '../answer-question.use-case.ts'

@InputType({ description: 'A training provider.' })
export class AnswerTrainingProviderInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: QTS was awarded another way. Null: nothing was chosen.',
  })
  @IsOptional()
  awardedByProvider?: boolean | null

  @Field(() => String, {
    description: 'The chosen provider; empty when none was chosen. See trainingProviders.',
  })
  @MaxLength(LONGEST_TEXT)
  ukprn!: string

  @Field(() => String, {
    defaultValue: '',
    description:
      'The typed text, where no provider was chosen. The name of a provider on the list counts as that provider; any other text, or none, is accepted too.',
  })
  @MaxLength(LONGEST_TEXT)
  name!: string
}

@Resolver()
export class AnswerTrainingProviderResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description: 'Takes the provider that awarded QTS. Answers TRAINING_PROVIDER. Callers: web.',
  })
  answerTrainingProvider(
    @Arg('input', () => AnswerTrainingProviderInput, { description: 'The answer.' })
    input: AnswerTrainingProviderInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return answerQuestion(deps, input.journey, 'TRAINING_PROVIDER', async (answers, { trainingProviders }) =>
      answerTrainingProvider(
        answers,
        input,
        (await trainingProviders.find(input.ukprn)) ?? (await trainingProviders.findByName(input.name)),
      ),
    )
  }
}
