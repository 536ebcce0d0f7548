import { ArrayMaxSize } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type AssignTasksOutcome, AssignTasksResult } from './assign-tasks.result.ts'
import { assignTasks } from './assign-tasks.use-case.ts'

@InputType({ description: 'Tasks of one page, and who has them from now on.' })
export class AssignTasksInput {
  @Field(() => [ID], { description: 'The tasks: 25 at most.' })
  @ArrayMaxSize(25)
  taskIds!: string[]

  @Field(() => ID, { description: 'The member of staff: the caller, or for a lead a colleague.' })
  assigneeId!: string
}

@Resolver()
export class AssignTasksResolver {
  @Authorized(...may('assignTasks'))
  @Mutation(() => AssignTasksResult, {
    description: `Gives several tasks to the caller, or by a lead to a colleague. ${callersOf('assignTasks')}`,
  })
  assignTasks(
    @Arg('input', () => AssignTasksInput, { description: 'The tasks and the member.' })
    input: AssignTasksInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<AssignTasksOutcome> {
    return assignTasks(deps, requireStaff(caller), input)
  }
}
