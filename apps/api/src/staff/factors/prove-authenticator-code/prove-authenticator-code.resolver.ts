import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type ProveSecondFactorOutcome, ProveSecondFactorResult } from '../prove-second-factor.result.ts'
import { proveAuthenticatorCode } from './prove-authenticator-code.use-case.ts'

@InputType({ description: 'A code that an authenticator app shows.' })
export class ProveAuthenticatorCodeInput {
  @Field(() => String, { description: 'The code: six digits.' })
  @MaxLength(100)
  code!: string
}

@Resolver()
export class ProveAuthenticatorCodeResolver {
  @Authorized('unproved staff', ...may('proveAuthenticatorCode'))
  @Mutation(() => ProveSecondFactorResult, {
    description: `Shows the code of an authenticator app. ${callersOf('proveAuthenticatorCode', ['unproved staff'])}`,
  })
  proveAuthenticatorCode(
    @Arg('input', () => ProveAuthenticatorCodeInput, { description: 'The code.' })
    input: ProveAuthenticatorCodeInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<ProveSecondFactorOutcome> {
    return proveAuthenticatorCode(deps, requireStaff(caller), input)
  }
}
