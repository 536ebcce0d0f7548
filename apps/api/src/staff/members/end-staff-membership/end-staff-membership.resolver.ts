import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { Context } from '../../../kernel/context.ts'
import { enumOf, registerEnum } from '../../../kernel/graphql-enum.ts'
import { LEAVING_REASONS, type LeavingReason } from '../../../roster/domain/leaving-reason.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { type EndStaffMembershipOutcome, EndStaffMembershipResult } from './end-staff-membership.result.ts'
import { endStaffMembership } from './end-staff-membership.use-case.ts'

const LeavingReasonEnum = enumOf(LEAVING_REASONS)
registerEnum(LeavingReasonEnum, 'LeavingReason', {
  description:
    'Why a member of staff leaves. LEFT: the department. MOVED_TEAM: to work that needs no support pages. MISUSE: they did what they may not.',
})

@InputType({ description: 'A member of staff who leaves.' })
export class EndStaffMembershipInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string

  @Field(() => LeavingReasonEnum, { description: 'Why.' })
  reason!: LeavingReason
}

@Resolver()
export class EndStaffMembershipResolver {
  @Authorized(...may('endStaffMembership'))
  @Mutation(() => EndStaffMembershipResult, {
    description: `Ends the membership of a leaver, at once. ${callersOf('endStaffMembership')}`,
  })
  endStaffMembership(
    @Arg('input', () => EndStaffMembershipInput, { description: 'The leaver.' })
    input: EndStaffMembershipInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<EndStaffMembershipOutcome> {
    const { memberId, reason } = input
    return endStaffMembership(deps, requireStaff(caller), { memberId, reason })
  }
}
