import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'
import { type ReleaseTaskOutcome, ReleaseTaskResult } from './release-task.result.ts'
import { releaseTask } from './release-task.use-case.ts'

@Resolver()
export class ReleaseTaskResolver {
  @Authorized(...may('releaseTask'))
  @Mutation(() => ReleaseTaskResult, {
    description: `Lets go of a task: the caller’s own, or by a lead a colleague’s. ${callersOf('releaseTask')}`,
  })
  releaseTask(
    @Arg('input', () => SeenTaskInput, { description: 'The task.' }) input: SeenTaskInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<ReleaseTaskOutcome> {
    return releaseTask(deps, requireStaff(caller), input)
  }
}
