import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type PersonChangesOutcome, PersonChangesResult } from './person-changes.object.ts'
import { personChanges } from './person-changes.use-case.ts'

@Resolver()
export class PersonChangesResolver {
  @Authorized(...may('personChanges'))
  @Query(() => PersonChangesResult, {
    description: `How a person stands, for the acts that change them. ${callersOf('personChanges')}`,
  })
  personChanges(
    @Arg('id', () => ID, { description: 'The identity.' }) id: string,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<PersonChangesOutcome> {
    return personChanges(deps, requireStaff(caller), id)
  }
}
