import { ValidateNested } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type ConfirmReason, confirmReasons } from '../../links/domain/link-reason.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'

const ConfirmReasonEnum = enumOf(confirmReasons)
registerEnum(ConfirmReasonEnum, 'ConfirmReason', {
  description:
    'Why a record stays linked. PROVED_BY_PHONE, DOCUMENT_SEEN: the person proved who they are, which makes the link surer when name and date of birth agree.',
})

@InputType({ description: 'A link that stays.' })
export class ConfirmLinkInput {
  @Field(() => SeenTaskInput, { description: 'The task that doubts it.' })
  @ValidateNested()
  task!: SeenTaskInput

  @Field(() => ConfirmReasonEnum, { description: 'Why.' })
  reason!: ConfirmReason
}
