import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { FactorDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type ProveSecondFactorOutcome, ProveSecondFactorResult } from '../prove-second-factor.result.ts'
import { useRecoveryCode } from './use-recovery-code.use-case.ts'

@InputType({ description: 'A recovery code.' })
export class UseRecoveryCodeInput {
  @Field(() => String, { description: 'The code, with or without its hyphens.' })
  @MaxLength(100)
  code!: string
}

@Resolver()
export class UseRecoveryCodeResolver {
  @Authorized('unproved staff', ...may('useRecoveryCode'))
  @Mutation(() => ProveSecondFactorResult, {
    description: `Shows a recovery code in place of a second factor. ${callersOf('useRecoveryCode', ['unproved staff'])}`,
  })
  useRecoveryCode(
    @Arg('input', () => UseRecoveryCodeInput, { description: 'The code.' }) input: UseRecoveryCodeInput,
    @Ctx() { caller, deps }: Context<FactorDeps>,
  ): Promise<ProveSecondFactorOutcome> {
    return useRecoveryCode(deps, requireStaff(caller), input)
  }
}
