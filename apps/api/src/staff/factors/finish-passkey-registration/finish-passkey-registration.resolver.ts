import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { FactorDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type AddSecondFactorOutcome, AddSecondFactorResult } from '../add-second-factor.result.ts'
import { finishPasskeyRegistration } from './finish-passkey-registration.use-case.ts'

@InputType({ description: 'A passkey that the browser made.' })
export class FinishPasskeyRegistrationInput {
  @Field(() => String, { description: 'What the member calls it.' })
  @MaxLength(100)
  name!: string

  @Field(() => String, { description: 'The browser’s answer: RegistrationResponseJSON.' })
  @MaxLength(20_000)
  response!: string
}

@Resolver()
export class FinishPasskeyRegistrationResolver {
  @Authorized('unproved staff', ...may('finishPasskeyRegistration'))
  @Mutation(() => AddSecondFactorResult, {
    description: `Adds a passkey. ${callersOf('finishPasskeyRegistration', ['unproved staff'])}`,
  })
  finishPasskeyRegistration(
    @Arg('input', () => FinishPasskeyRegistrationInput, { description: 'The passkey.' })
    input: FinishPasskeyRegistrationInput,
    @Ctx() { caller, deps }: Context<FactorDeps>,
  ): Promise<AddSecondFactorOutcome> {
    return finishPasskeyRegistration(deps, requireStaff(caller), input)
  }
}
