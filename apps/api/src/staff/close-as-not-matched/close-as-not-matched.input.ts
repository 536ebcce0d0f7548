import { type NotFoundReason, notFoundReasons } from '@identity/notify'
import { MaxLength, ValidateNested } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'

const LONGEST_TYPED = 2000

export const NotFoundReasonEnum = enumOf(notFoundReasons)
registerEnum(NotFoundReasonEnum, 'NotFoundReason', {
  description:
    'Why a search ends in vain. NO_RECORD: no record matches. NO_ANSWER: the teacher was asked for more, and has not answered. OTHER: another reason, which the detail says.',
})

@InputType({ description: 'A search that ends in vain.' })
export class CloseAsNotMatchedInput {
  @Field(() => SeenTaskInput, { description: 'The task.' })
  @ValidateNested()
  task!: SeenTaskInput

  @Field(() => NotFoundReasonEnum, { description: 'Why. The mail to the person says it.' })
  reason!: NotFoundReason

  @Field(() => String, {
    nullable: true,
    description:
      'What colleagues should know, up to 500 characters. OTHER needs it. The person is not told, and it is kept sealed.',
  })
  @MaxLength(LONGEST_TYPED)
  detail?: string | null
}
