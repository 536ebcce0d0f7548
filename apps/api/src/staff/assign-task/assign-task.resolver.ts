import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'
import { type AssignTaskOutcome, AssignTaskResult } from './assign-task.result.ts'
import { assignTask } from './assign-task.use-case.ts'

@InputType({ description: 'A task, and who has it from now on.' })
export class AssignTaskInput extends SeenTaskInput {
  @Field(() => ID, { description: 'The member of staff: the caller, or for a lead a colleague.' })
  assigneeId!: string
}

@Resolver()
export class AssignTaskResolver {
  @Authorized(...may('assignTask'))
  @Mutation(() => AssignTaskResult, {
    description: `Gives a task to the caller, or by a lead to a colleague. ${callersOf('assignTask')}`,
  })
  assignTask(
    @Arg('input', () => AssignTaskInput, { description: 'The task and the member.' }) input: AssignTaskInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<AssignTaskOutcome> {
    return assignTask(deps, requireStaff(caller), input)
  }
}
