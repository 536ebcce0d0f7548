import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { StaffRole } from '../../../kernel/caller.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { StaffRoleEnum } from '../../show-staff-session/staff-session.object.ts'
import { type InviteStaffMemberOutcome, InviteStaffMemberResult } from './invite-staff-member.result.ts'
import { inviteStaffMember } from './invite-staff-member.use-case.ts'

@InputType({ description: 'A member of staff who is to be invited.' })
export class InviteStaffMemberInput {
  @Field(() => String, { description: 'Their work address.' })
  @MaxLength(1000)
  emailAddress!: string

  @Field(() => String, { description: 'Their name.' })
  @MaxLength(1000)
  name!: string

  @Field(() => StaffRoleEnum, { description: 'Their role.' })
  role!: StaffRole
}

@Resolver()
export class InviteStaffMemberResolver {
  @Authorized(...may('inviteStaffMember'))
  @Mutation(() => InviteStaffMemberResult, {
    description: `Invites a member of staff. ${callersOf('inviteStaffMember')}`,
  })
  inviteStaffMember(
    @Arg('input', () => InviteStaffMemberInput, { description: 'The member.' }) input: InviteStaffMemberInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<InviteStaffMemberOutcome> {
    return inviteStaffMember(deps, requireStaff(caller), input)
  }
}
