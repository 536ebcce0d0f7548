import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import {
  type RenewStaffInvitationOutcome,
  RenewStaffInvitationResult,
} from './renew-staff-invitation.result.ts'
import { renewStaffInvitation } from './renew-staff-invitation.use-case.ts'

@Resolver()
export class RenewStaffInvitationResolver {
  @Authorized(...may('renewStaffInvitation'))
  @Mutation(() => RenewStaffInvitationResult, {
    description: `Sends the link of an invitation again, for another 48 hours. ${callersOf('renewStaffInvitation')}`,
  })
  renewStaffInvitation(
    @Arg('memberId', () => ID, { description: 'The member.' }) memberId: string,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<RenewStaffInvitationOutcome> {
    return renewStaffInvitation(deps, requireStaff(caller), memberId)
  }
}
