import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { CloseAsNotMatchedInput } from './close-as-not-matched.input.ts'
import { type CloseAsNotMatchedOutcome, CloseAsNotMatchedResult } from './close-as-not-matched.result.ts'
import { closeAsNotMatched } from './close-as-not-matched.use-case.ts'

@Resolver()
export class CloseAsNotMatchedResolver {
  @Authorized(...may('closeAsNotMatched'))
  @Mutation(() => CloseAsNotMatchedResult, {
    description: `Ends the search for a person’s record: an agent looked, and found none. ${callersOf('closeAsNotMatched')}`,
  })
  closeAsNotMatched(
    @Arg('input', () => CloseAsNotMatchedInput, { description: 'The search.' }) input: CloseAsNotMatchedInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<CloseAsNotMatchedOutcome> {
    return closeAsNotMatched(deps, requireStaff(caller), input)
  }
}
