import { redactEmail } from '@identity/values'
import { Field, ObjectType } from 'type-graphql'
import type { OlderIdentity } from './domain/phase.ts'
import { ClaimCauseEnum, HelpReasonEnum } from './journey.enums.ts'

@ObjectType('ClaimedRecord', {
  description: 'An older identity that is most likely the person’s own.',
})
export class ClaimedRecordObject {
  @Field(() => ClaimCauseEnum, { description: 'The reason that it may be the person’s.' })
  cause!: keyof typeof ClaimCauseEnum

  @Field(() => String, {
    nullable: true,
    description:
      'The address of that identity, as much of it as a stranger may see. Null where the cause is IDENTITY.',
  })
  redactedEmailAddress!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The whole address, once the person has proved it by a passcode.',
  })
  emailAddress!: string | null

  @Field(() => HelpReasonEnum, {
    nullable: true,
    description: 'The reason that the person gave when they asked for help. Null: they did not ask.',
  })
  helpReason!: keyof typeof HelpReasonEnum | null
}

/** Shows as much of the older identity as a stranger may see, until the claimant proves its address. */
export function showClaimedRecord(
  { cause, emailAddress, helpReason }: OlderIdentity,
  { isProved }: { isProved: boolean },
): ClaimedRecordObject {
  return {
    cause,
    // The person of an identity may have made up its facts, so its address is not shown: docs/decisions/0051.
    redactedEmailAddress: cause === 'RECORD' ? redactEmail(emailAddress) : null,
    emailAddress: isProved ? emailAddress : null,
    helpReason,
  }
}
