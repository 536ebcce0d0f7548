import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'
import { type EscalateTaskOutcome, EscalateTaskResult } from './escalate-task.result.ts'
import { type EscalateReason, escalateReasons, escalateTask } from './escalate-task.use-case.ts'

const EscalateReasonEnum = enumOf(escalateReasons)
registerEnum(EscalateReasonEnum, 'EscalateReason', {
  description:
    'Why a lead has to look. LEAD_DECIDES: an agent may not decide it. DOCUMENT_DOUBTED: a document may be altered, or another person’s. FRAUD_SUSPECTED. POLICY_UNCLEAR: no rule says what to do.',
})

@InputType({ description: 'A task for a lead.' })
export class EscalateTaskInput {
  @Field(() => SeenTaskInput, { description: 'The task.' })
  @ValidateNested()
  task!: SeenTaskInput

  @Field(() => EscalateReasonEnum, { description: 'Why.' })
  reason!: EscalateReason
}

@Resolver()
export class EscalateTaskResolver {
  @Authorized(...may('escalateTask'))
  @Mutation(() => EscalateTaskResult, {
    description: `Passes a task to the leads. ${callersOf('escalateTask')}`,
  })
  escalateTask(
    @Arg('input', () => EscalateTaskInput, { description: 'The task.' }) input: EscalateTaskInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<EscalateTaskOutcome> {
    return escalateTask(deps, requireStaff(caller), input)
  }
}
