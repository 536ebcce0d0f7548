import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'
import { type ReopenReason, reopenReasons } from './reopen-reason.ts'
import { type ReopenTaskOutcome, ReopenTaskResult } from './reopen-task.result.ts'
import { reopenTask } from './reopen-task.use-case.ts'

export const ReopenReasonEnum = enumOf(reopenReasons)
registerEnum(ReopenReasonEnum, 'TaskReopenReason', {
  description:
    'Why a lead opens a closed task again. CHECK_FAILED: a second look at it found that it was not done right.',
})

@InputType({ description: 'A closed task, and why it is opened again.' })
export class ReopenTaskInput extends SeenTaskInput {
  @Field(() => ReopenReasonEnum, { description: 'The reason.' })
  reason!: ReopenReason
}

@Resolver()
export class ReopenTaskResolver {
  @Authorized(...may('reopenTask'))
  @Mutation(() => ReopenTaskResult, {
    description: `Opens a closed task again. ${callersOf('reopenTask')}`,
  })
  reopenTask(
    @Arg('input', () => ReopenTaskInput, { description: 'The task and the reason.' }) input: ReopenTaskInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<ReopenTaskOutcome> {
    return reopenTask(deps, requireStaff(caller), input)
  }
}
