import { IsBoolean, IsIP, MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { type SendPasscodeOutcome, SendPasscodeResult } from './send-passcode.result.ts'
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

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The person was asked about a likely slip in this address, and confirms that it is right.',
  })
  @IsBoolean()
  isSure!: boolean
}

@Resolver()
export class SendPasscodeResolver {
  @Authorized('web')
  @Mutation(() => SendPasscodeResult, {
    description: 'Sends a passcode to an address. Answers EMAIL. Callers: web.',
  })
  sendPasscode(
    @Arg('input', () => SendPasscodeInput, { description: 'The address.' }) input: SendPasscodeInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<SendPasscodeOutcome> {
    return sendPasscode(deps, input.journey, input)
  }
}
