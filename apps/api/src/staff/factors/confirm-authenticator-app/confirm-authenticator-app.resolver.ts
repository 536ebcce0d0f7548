import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type AddSecondFactorOutcome, AddSecondFactorResult } from '../add-second-factor.result.ts'
import { confirmAuthenticatorApp } from './confirm-authenticator-app.use-case.ts'

@InputType({ description: 'An app that was set up.' })
export class ConfirmAuthenticatorAppInput {
  @Field(() => String, { description: 'What the member calls it.' })
  @MaxLength(100)
  name!: string

  @Field(() => String, { description: 'The code that it shows.' })
  @MaxLength(100)
  code!: string
}

@Resolver()
export class ConfirmAuthenticatorAppResolver {
  @Authorized('unproved staff', ...may('confirmAuthenticatorApp'))
  @Mutation(() => AddSecondFactorResult, {
    description: `Adds an authenticator app, by its first code. ${callersOf('confirmAuthenticatorApp', ['unproved staff'])}`,
  })
  confirmAuthenticatorApp(
    @Arg('input', () => ConfirmAuthenticatorAppInput, { description: 'The app.' })
    input: ConfirmAuthenticatorAppInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<AddSecondFactorOutcome> {
    return confirmAuthenticatorApp(deps, requireStaff(caller), input)
  }
}
