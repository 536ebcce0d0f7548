import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type RemoveSecondFactorOutcome, RemoveSecondFactorResult } from './remove-second-factor.result.ts'
import { removeSecondFactor } from './remove-second-factor.use-case.ts'

@Resolver()
export class RemoveSecondFactorResolver {
  @Authorized(...may('removeSecondFactor'))
  @Mutation(() => RemoveSecondFactorResult, {
    description: `Removes one of the caller’s second factors. ${callersOf('removeSecondFactor')}`,
  })
  removeSecondFactor(
    @Arg('id', () => ID, { description: 'The second factor.' }) id: string,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<RemoveSecondFactorOutcome> {
    return removeSecondFactor(deps, requireStaff(caller), id)
  }
}
