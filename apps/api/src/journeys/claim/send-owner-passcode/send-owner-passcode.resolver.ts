import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { sendOwnerPasscode } from './send-owner-passcode.use-case.ts'

@InputType({ description: 'The journey that needs the passcode.' })
export class SendOwnerPasscodeInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput
}

@Resolver()
export class SendOwnerPasscodeResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Sends a passcode, or another one, to the address of the identity that holds the matched record. Answers CLAIMED_RECORD. Callers: web.',
  })
  sendOwnerPasscode(
    @Arg('input', () => SendOwnerPasscodeInput, { description: 'The journey.' })
    input: SendOwnerPasscodeInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return sendOwnerPasscode(deps, input.journey)
  }
}
