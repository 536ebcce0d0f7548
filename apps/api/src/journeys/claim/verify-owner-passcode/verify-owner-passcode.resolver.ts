import { MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import {
  type VerifyPasscodeOutcome,
  VerifyPasscodeResult,
} from '../../authenticate/verify-passcode/verify-passcode.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { verifyOwnerPasscode } from './verify-owner-passcode.use-case.ts'

@InputType({ description: 'A passcode to try.' })
export class VerifyOwnerPasscodeInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => String, { description: 'As typed; spaces and dashes do not matter.' })
  @MaxLength(LONGEST_TEXT)
  passcode!: string
}

@Resolver()
export class VerifyOwnerPasscodeResolver {
  @Authorized('web')
  @Mutation(() => VerifyPasscodeResult, {
    description:
      'Proves the address of the identity that holds the matched record. Answers OWNER_PASSCODE. Callers: web.',
  })
  verifyOwnerPasscode(
    @Arg('input', () => VerifyOwnerPasscodeInput, { description: 'The passcode.' })
    input: VerifyOwnerPasscodeInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<VerifyPasscodeOutcome> {
    return verifyOwnerPasscode(deps, input.journey, input.passcode)
  }
}
