import { IsOptional, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { HelpReasonEnum } from '../../journey/journey.enums.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { askForHelp } from './ask-for-help.use-case.ts'

@InputType({ description: 'The reason that the address cannot be proved.' })
export class AskForHelpInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => HelpReasonEnum, { nullable: true, description: 'Null: nothing was chosen.' })
  @IsOptional()
  reason?: keyof typeof HelpReasonEnum | null
}

@Resolver()
export class AskForHelpResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Asks an agent to check who the matched record belongs to. The step becomes HELP; the passcode still works. Callers: web.',
  })
  askForHelp(
    @Arg('input', () => AskForHelpInput, { description: 'The journey and the reason.' })
    input: AskForHelpInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return askForHelp(deps, input.journey, input.reason)
  }
}
