import { IsOptional, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import { enumOf, registerEnum } from '../../../kernel/graphql-enum.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { chooseEmail, type EmailChoice } from './choose-email.use-case.ts'

const EmailChoiceEnum = enumOf(['KEEP', 'REPLACE'])
registerEnum(EmailChoiceEnum, 'EmailChoice', {
  description: 'KEEP: the older address stays. REPLACE: the new one takes its place.',
})

@InputType({ description: 'The address to sign in with.' })
export class ChooseEmailInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => EmailChoiceEnum, { nullable: true, description: 'Null: nothing was chosen.' })
  @IsOptional()
  choice?: EmailChoice | null
}

@Resolver()
export class ChooseEmailResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Keeps the address of the identity, or puts the newly proved one in its place. Answers CHOOSE_EMAIL. Callers: web.',
  })
  chooseEmail(
    @Arg('input', () => ChooseEmailInput, { description: 'The journey and the choice.' })
    input: ChooseEmailInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return chooseEmail(deps, input.journey, input.choice)
  }
}
