import { MaxLength, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import {
  type VerifyPasscodeOutcome,
  VerifyPasscodeResult,
} from '../../authenticate/verify-passcode/verify-passcode.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput, LONGEST_TEXT } from '../../journey/journey.input.ts'
import { verifyRecordPasscode } from './verify-record-passcode.use-case.ts'

@InputType({ description: 'A passcode to try.' })
export class VerifyRecordPasscodeInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => String, { description: 'As typed; spaces and dashes do not matter.' })
  @MaxLength(LONGEST_TEXT)
  passcode!: string
}

@Resolver()
export class VerifyRecordPasscodeResolver {
  @Authorized('web')
  @Mutation(() => VerifyPasscodeResult, {
    description:
      'Proves the address on the linked teaching record, and so that the record is the person’s. Answers RECORD_PASSCODE. Callers: web.',
  })
  verifyRecordPasscode(
    @Arg('input', () => VerifyRecordPasscodeInput, { description: 'The passcode.' })
    input: VerifyRecordPasscodeInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<VerifyPasscodeOutcome> {
    return verifyRecordPasscode(deps, input.journey, input.passcode)
  }
}
