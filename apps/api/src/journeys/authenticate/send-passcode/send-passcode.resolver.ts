import { IsIP, MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { AppContext } from '../../../context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { sendPasscode } from './send-passcode.use-case.ts'

@InputType({ description: 'The address to prove.' })
export class SendPasscodeInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => String, { description: 'As typed.' })
  @MaxLength(LONGEST_TEXT)
  emailAddress!: string

  @Field(() => String, { description: 'The IP address that the person’s browser has, for limits.' })
  @IsIP()
  clientAddress!: string
}

@Resolver()
export class SendPasscodeResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description: 'Sends a passcode to an address. Answers EMAIL. Callers: web.',
  })
  sendPasscode(
    @Arg('input', () => SendPasscodeInput, { description: 'The address.' }) input: SendPasscodeInput,
    @Ctx() { deps }: AppContext,
  ): Promise<AnswerOutcome> {
    return sendPasscode(deps, input.journey, input)
  }
}
