import { type NotFoundReason, notFoundReasons } from '@identity/notify'
import { ValidateNested } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'
import { type CloseAsNotMatchedOutcome, CloseAsNotMatchedResult } from './close-as-not-matched.result.ts'
import { closeAsNotMatched } from './close-as-not-matched.use-case.ts'

export const NotFoundReasonEnum = enumOf(notFoundReasons)
registerEnum(NotFoundReasonEnum, 'NotFoundReason', {
  description:
    'Why a search ends in vain. NO_RECORD: no record matches. NO_ANSWER: the teacher was asked for more, and has not answered. OTHER: another reason, which a note says.',
})

@InputType({ description: 'A search that ends in vain.' })
export class CloseAsNotMatchedInput {
  @Field(() => SeenTaskInput, { description: 'The task.' })
  @ValidateNested()
  task!: SeenTaskInput

  @Field(() => NotFoundReasonEnum, { description: 'Why. The mail to the person says it.' })
  reason!: NotFoundReason
}

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
