import { AcceptStaffInvitationResolver } from './accept-staff-invitation/accept-staff-invitation.resolver.ts'
import { StaffInvitationResolver } from './accept-staff-invitation/staff-invitation.resolver.ts'
import { ChangeStaffRoleResolver } from './change-staff-role/change-staff-role.resolver.ts'
import { EndStaffMembershipResolver } from './end-staff-membership/end-staff-membership.resolver.ts'
import { InviteStaffMemberResolver } from './invite-staff-member/invite-staff-member.resolver.ts'
import { StaffMembersResolver } from './list-staff-members/staff-members.resolver.ts'
import { RenewStaffInvitationResolver } from './renew-staff-invitation/renew-staff-invitation.resolver.ts'
import { ResetSecondFactorResolver } from './reset-second-factor/reset-second-factor.resolver.ts'
import { WithdrawStaffInvitationResolver } from './withdraw-staff-invitation/withdraw-staff-invitation.resolver.ts'

/** Members of staff: how they join, what they may do, and how they leave. */
export const memberResolvers = [
  StaffMembersResolver,
  StaffInvitationResolver,
  AcceptStaffInvitationResolver,
  ChangeStaffRoleResolver,
  EndStaffMembershipResolver,
  InviteStaffMemberResolver,
  RenewStaffInvitationResolver,
  ResetSecondFactorResolver,
  WithdrawStaffInvitationResolver,
]
