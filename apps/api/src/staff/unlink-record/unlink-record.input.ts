import { ValidateNested } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type UnlinkReason, unlinkReasons } from '../../links/domain/link-reason.ts'
import { AboutInput } from '../task-acts/about.input.ts'

const UnlinkReasonEnum = enumOf(unlinkReasons)
registerEnum(UnlinkReasonEnum, 'UnlinkReason', { description: 'Why a record is taken from a person.' })

@InputType({ description: 'A record to unlink.' })
export class UnlinkRecordInput {
  @Field(() => AboutInput, { description: 'The person, and the task that ends.' })
  @ValidateNested()
  about!: AboutInput

  @Field(() => UnlinkReasonEnum, { description: 'Why.' })
  reason!: UnlinkReason
}
