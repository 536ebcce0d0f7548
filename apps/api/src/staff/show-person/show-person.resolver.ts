import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type PersonOutcome, PersonResult } from './person.result.ts'
import { showPerson } from './show-person.use-case.ts'

@Resolver()
export class ShowPersonResolver {
  @Authorized(...may('person'))
  @Query(() => PersonResult, {
    description: `A person whom the caller has open. ${callersOf('person')}`,
  })
  person(
    @Arg('id', () => ID, { description: 'The identity. One that was merged leads to the one that stayed.' })
    id: string,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<PersonOutcome> {
    return showPerson(deps, requireStaff(caller), id)
  }
}
