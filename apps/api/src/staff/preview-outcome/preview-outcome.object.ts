import type { NotFoundReason } from '@identity/notify'
import { IsOptional, ValidateNested } from 'class-validator'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import { MatchLevelEnum } from '../../identities/signed-in-identity.object.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { LinkReason } from '../../links/domain/link-reason.ts'
import { AskTeacherInput } from '../ask-teacher/ask-teacher.input.ts'
import { NotFoundReasonEnum } from '../close-as-not-matched/close-as-not-matched.input.ts'
import { LinkReasonEnum } from '../link-record/link-record.input.ts'

export const outcomeActs = ['LINK', 'UNLINK', 'CONFIRM', 'NOT_MATCHED', 'ASK'] as const
export type OutcomeAct = (typeof outcomeActs)[number]
const OutcomeActEnum = enumOf(outcomeActs)
registerEnum(OutcomeActEnum, 'OutcomeAct', { description: 'An act of which the person is told by mail.' })

@InputType({ description: 'An act that the caller is about to do.' })
export class PreviewOutcomeInput {
  @Field(() => ID, { nullable: true, description: 'The task.' })
  taskId?: string | null

  @Field(() => ID, { nullable: true, description: 'The person, where there is no task.' })
  identityId?: string | null

  @Field(() => OutcomeActEnum, { description: 'The act. LINK is also to replace.' })
  act!: OutcomeAct

  @Field(() => String, { nullable: true, description: 'The record to link.' })
  trn?: string | null

  @Field(() => LinkReasonEnum, { nullable: true, description: 'Why it is linked.' })
  linkReason?: LinkReason | null

  @Field(() => NotFoundReasonEnum, { nullable: true, description: 'Why no record was found.' })
  notFoundReason?: NotFoundReason | null

  @Field(() => AskTeacherInput, { nullable: true, description: 'What is asked.' })
  @IsOptional()
  @ValidateNested()
  ask?: AskTeacherInput | null
}

@ObjectType('OutcomeMail', {
  description: 'A mail that an act will send. Links and numbers in it are left out.',
})
export class OutcomeMailObject {
  @Field(() => String, { description: 'Its subject.' })
  subject!: string

  @Field(() => String, { description: 'Its text, in the Markdown of GOV.UK Notify.' })
  body!: string
}

@ObjectType('OutcomePreview', { description: 'What an act will bring.' })
export class OutcomePreviewObject {
  @Field(() => MatchLevelEnum, {
    nullable: true,
    description: 'How sure the link will be. Null: none is made.',
  })
  level!: MatchLevel | null

  @Field(() => OutcomeMailObject, {
    nullable: true,
    description: 'The mail to the person. Null: none will be sent.',
  })
  mail!: OutcomeMailObject | null
}
