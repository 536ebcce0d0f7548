import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type TakeTaskOutcome, TakeTaskResult } from './take-task.result.ts'
import { takeTask } from './take-task.use-case.ts'

@InputType({ description: 'A task to work on.' })
export class TakeTaskInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: a lead takes it over from a colleague who has it open.',
  })
  takesOver!: boolean
}

@Resolver()
export class TakeTaskResolver {
  @Authorized(...may('takeTask'))
  @Mutation(() => TakeTaskResult, {
    description: `Locks a task for the caller, or begins their lock anew. ${callersOf('takeTask')}`,
  })
  takeTask(
    @Arg('input', () => TakeTaskInput, { description: 'The task.' }) input: TakeTaskInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<TakeTaskOutcome> {
    return takeTask(deps, requireStaff(caller), input)
  }
}
