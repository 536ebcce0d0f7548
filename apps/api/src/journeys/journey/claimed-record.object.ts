import { redactEmail } from '@identity/values'
import { Field, ObjectType } from 'type-graphql'
import type { ClaimedRecord } from './domain/journey-state.ts'
import { HelpReasonEnum } from './journey.enums.ts'

@ObjectType('ClaimedRecord', { description: 'The matched record is linked to another identity already.' })
export class ClaimedRecordObject {
  @Field(() => String, { description: 'The address of that identity, as much of it as a stranger may see.' })
  redactedEmailAddress!: string

  @Field(() => String, { nullable: true, description: 'The whole address, once a passcode to it is proved.' })
  emailAddress!: string | null

  @Field(() => HelpReasonEnum, {
    nullable: true,
    description: 'Why the person asked for help, when they did.',
  })
  helpReason!: keyof typeof HelpReasonEnum | null
}

/** What a stranger may see of whoever holds the record, until they prove to be the same person. */
export function showClaimedRecord({
  emailAddress,
  isProved,
  helpReason,
}: ClaimedRecord): ClaimedRecordObject {
  return {
    redactedEmailAddress: redactEmail(emailAddress),
    emailAddress: isProved ? emailAddress : null,
    helpReason,
  }
}
