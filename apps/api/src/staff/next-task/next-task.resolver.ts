import { Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type NextTaskOutcome, NextTaskResult } from './next-task.result.ts'
import { nextTask } from './next-task.use-case.ts'

@Resolver()
export class NextTaskResolver {
  @Authorized(...may('nextTask'))
  @Mutation(() => NextTaskResult, {
    description: `Gives the caller the task that is due first, and locks it. ${callersOf('nextTask')}`,
  })
  nextTask(@Ctx() { deps, caller }: Context<StaffDeps>): Promise<NextTaskOutcome> {
    return nextTask(deps, requireStaff(caller))
  }
}
