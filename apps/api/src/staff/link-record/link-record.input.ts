import { Matches, ValidateNested } from 'class-validator'
import { Field, InputType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type LinkReason, linkReasons } from '../../links/domain/link-reason.ts'
import { AboutInput } from '../task-acts/about.input.ts'

export const LinkReasonEnum = enumOf(linkReasons)
registerEnum(LinkReasonEnum, 'LinkReason', {
  description:
    'Why a record is linked. PROVED_BY_PHONE, DOCUMENT_SEEN: the person proved who they are, which makes the link surer when name and date of birth agree. UNLINKED_BY_MISTAKE: restores a link.',
})

@InputType({ description: 'A record to link.' })
export class LinkRecordInput {
  @Field(() => AboutInput, { description: 'The person, and the task that ends.' })
  @ValidateNested()
  about!: AboutInput

  @Field(() => String, { description: 'The TRN of the record.' })
  @Matches(/^\d{7}$/)
  trn!: string

  @Field(() => String, { description: '`mark` of the comparison that the caller looked at.' })
  mark!: string

  @Field(() => LinkReasonEnum, { description: 'Why.' })
  reason!: LinkReason
}
