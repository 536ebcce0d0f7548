import { Authorized, Ctx, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { showStaffSession } from './show-staff-session.use-case.ts'
import { StaffSessionObject } from './staff-session.object.ts'

@Resolver()
export class StaffSessionResolver {
  @Authorized('unproved staff', ...may('staffSession'))
  @Query(() => StaffSessionObject, {
    description: `The member of staff who calls. Counts as use of their session. ${callersOf('staffSession', ['unproved staff'])}`,
  })
  staffSession(@Ctx() { caller, deps }: Context<StaffDeps>): Promise<StaffSessionObject> {
    return showStaffSession(deps, requireStaff(caller))
  }
}
