import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type ResetSecondFactorOutcome, ResetSecondFactorResult } from './reset-second-factor.result.ts'
import { resetSecondFactor } from './reset-second-factor.use-case.ts'

@Resolver()
export class ResetSecondFactorResolver {
  @Authorized(...may('resetSecondFactor'))
  @Mutation(() => ResetSecondFactorResult, {
    description: `Removes every second factor of another member, who sets up a new one. ${callersOf('resetSecondFactor')}`,
  })
  resetSecondFactor(
    @Arg('memberId', () => ID, { description: 'The member.' }) memberId: string,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<ResetSecondFactorOutcome> {
    return resetSecondFactor(deps, requireStaff(caller), memberId)
  }
}
