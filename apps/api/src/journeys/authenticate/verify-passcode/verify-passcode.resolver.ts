import { IsIP, MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { type VerifyPasscodeOutcome, VerifyPasscodeResult } from './verify-passcode.result.ts'
import { verifyPasscode } from './verify-passcode.use-case.ts'

@InputType({ description: 'A passcode to try.' })
export class VerifyPasscodeInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => String, { description: 'As typed; spaces and dashes do not matter.' })
  @MaxLength(LONGEST_TEXT)
  passcode!: string

  @Field(() => String, {
    description:
      'The IP address that the person’s browser has, for the limits on the passcode that replaces an expired one.',
  })
  @IsIP()
  clientAddress!: string
}

@Resolver()
export class VerifyPasscodeResolver {
  @Authorized('web')
  @Mutation(() => VerifyPasscodeResult, {
    description:
      'Proves an address by its passcode. An expired passcode is replaced by a new one. Callers: web.',
  })
  verifyPasscode(
    @Arg('input', () => VerifyPasscodeInput, { description: 'The passcode.' }) input: VerifyPasscodeInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<VerifyPasscodeOutcome> {
    return verifyPasscode(deps, input.journey, input)
  }
}
