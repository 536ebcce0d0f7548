import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import {
  type WithdrawStaffInvitationOutcome,
  WithdrawStaffInvitationResult,
} from './withdraw-staff-invitation.result.ts'
import { withdrawStaffInvitation } from './withdraw-staff-invitation.use-case.ts'

@Resolver()
export class WithdrawStaffInvitationResolver {
  @Authorized(...may('withdrawStaffInvitation'))
  @Mutation(() => WithdrawStaffInvitationResult, {
    description: `Takes an invitation back. ${callersOf('withdrawStaffInvitation')}`,
  })
  withdrawStaffInvitation(
    @Arg('memberId', () => ID, { description: 'The member.' }) memberId: string,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<WithdrawStaffInvitationOutcome> {
    return withdrawStaffInvitation(deps, requireStaff(caller), memberId)
  }
}
