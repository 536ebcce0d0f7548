import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { sendRecordPasscode } from './send-record-passcode.use-case.ts'

@InputType({ description: 'The journey that needs the passcode.' })
export class SendRecordPasscodeInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput
}

@Resolver()
export class SendRecordPasscodeResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description:
      'Sends a passcode, or another one, to the address on the linked teaching record. Answers PROVE_RECORD. Callers: web.',
  })
  sendRecordPasscode(
    @Arg('input', () => SendRecordPasscodeInput, { description: 'The journey.' })
    input: SendRecordPasscodeInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return sendRecordPasscode(deps, input.journey)
  }
}
