import { IsIP, ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../kernel/context.ts'
import { type AnswerOutcome, AnswerResult } from '../../journey/answer.result.ts'
import type { JourneyDeps } from '../../journey/deps.ts'
import { JourneyKeyInput } from '../../journey/journey.input.ts'
import { resendPasscode } from './resend-passcode.use-case.ts'

@InputType({ description: 'The journey that needs another passcode.' })
export class ResendPasscodeInput {
  @Field(() => JourneyKeyInput, { description: 'The journey.' })
  @ValidateNested()
  journey!: JourneyKeyInput

  @Field(() => String, { description: 'The IP address that the person’s browser has, for limits.' })
  @IsIP()
  clientAddress!: string
}

@Resolver()
export class ResendPasscodeResolver {
  @Authorized('web')
  @Mutation(() => AnswerResult, {
    description: 'Sends another passcode to the address being proved. The step stays PASSCODE. Callers: web.',
  })
  resendPasscode(
    @Arg('input', () => ResendPasscodeInput, { description: 'The journey.' }) input: ResendPasscodeInput,
    @Ctx() { deps }: Context<JourneyDeps>,
  ): Promise<AnswerOutcome> {
    return resendPasscode(deps, input.journey, input.clientAddress)
  }
}
