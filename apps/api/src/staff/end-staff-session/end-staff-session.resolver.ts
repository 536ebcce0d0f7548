import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type EndStaffSessionOutcome, EndStaffSessionResult } from './end-staff-session.result.ts'
import { endStaffSession } from './end-staff-session.use-case.ts'

@Resolver()
export class EndStaffSessionResolver {
  @Authorized('unproved staff', ...may('endStaffSession'))
  @Mutation(() => EndStaffSessionResult, {
    description: `Signs the caller out of our support pages. ${callersOf('endStaffSession', ['unproved staff'])}`,
  })
  endStaffSession(@Ctx() { caller, deps }: Context<StaffDeps>): Promise<EndStaffSessionOutcome> {
    return endStaffSession(deps, requireStaff(caller))
  }
}
