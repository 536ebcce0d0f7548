import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type SupportTaskOutcome, SupportTaskResult } from './show-task.result.ts'
import { showTask } from './show-task.use-case.ts'

@Resolver()
export class ShowTaskResolver {
  @Authorized(...may('supportTask'))
  @Query(() => SupportTaskResult, {
    description: `A task whose person the caller has open: \`openPerson\` with the task as the reason opens them. ${callersOf('supportTask')}`,
  })
  supportTask(
    @Arg('id', () => ID, { description: 'The task.' }) id: string,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<SupportTaskOutcome> {
    return showTask(deps, requireStaff(caller), id)
  }
}
