import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { FactorDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type MakeRecoveryCodesOutcome, MakeRecoveryCodesResult } from './make-recovery-codes.result.ts'
import { makeRecoveryCodes } from './make-recovery-codes.use-case.ts'

@Resolver()
export class MakeRecoveryCodesResolver {
  @Authorized(...may('makeRecoveryCodes'))
  @Mutation(() => MakeRecoveryCodesResult, {
    description: `Makes the caller’s recovery codes anew. ${callersOf('makeRecoveryCodes')}`,
  })
  makeRecoveryCodes(@Ctx() { caller, deps }: Context<FactorDeps>): Promise<MakeRecoveryCodesOutcome> {
    return makeRecoveryCodes(deps, requireStaff(caller))
  }
}
