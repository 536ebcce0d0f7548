import { type NotFoundReason, notFoundReasons } from '@identity/notify'
import { ValidateNested } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'

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
