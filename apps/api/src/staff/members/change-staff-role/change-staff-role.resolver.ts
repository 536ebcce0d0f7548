import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../../kernel/authorization.ts'
import type { StaffRole } from '../../../kernel/caller.ts'
import type { Context } from '../../../kernel/context.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { StaffRoleEnum } from '../../show-staff-session/staff-session.object.ts'
import { type ChangeStaffRoleOutcome, ChangeStaffRoleResult } from './change-staff-role.result.ts'
import { changeStaffRole } from './change-staff-role.use-case.ts'

@InputType({ description: 'Another role for a member of staff.' })
export class ChangeStaffRoleInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string

  @Field(() => StaffRoleEnum, { description: 'The role.' })
  role!: StaffRole
}

@Resolver()
export class ChangeStaffRoleResolver {
  @Authorized(...may('changeStaffRole'))
  @Mutation(() => ChangeStaffRoleResult, {
    description: `Gives a member of staff another role. It takes two owners to make a third. ${callersOf('changeStaffRole')}`,
  })
  changeStaffRole(
    @Arg('input', () => ChangeStaffRoleInput, { description: 'The role.' }) input: ChangeStaffRoleInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<ChangeStaffRoleOutcome> {
    return changeStaffRole(deps, requireStaff(caller), input)
  }
}
