import { redactEmail } from '@identity/values'
import { Field, ObjectType } from 'type-graphql'
import type { OlderIdentity } from './domain/phase.ts'
import { ClaimCauseEnum, HelpReasonEnum } from './journey.enums.ts'

@ObjectType('ClaimedRecord', {
  description: 'Another identity that is most likely the person’s own, from before.',
})
export class ClaimedRecordObject {
  @Field(() => ClaimCauseEnum, { description: 'Why it may be theirs.' })
  cause!: keyof typeof ClaimCauseEnum

  @Field(() => String, {
    nullable: true,
    description:
      'The address of that identity, as much of it as a stranger may see: nothing where the cause is IDENTITY.',
  })
  redactedEmailAddress!: string | null

  @Field(() => String, { nullable: true, description: 'The whole address, once a passcode to it is proved.' })
  emailAddress!: string | null

  @Field(() => HelpReasonEnum, {
    nullable: true,
    description: 'Why the person asked for help, when they did.',
  })
  helpReason!: keyof typeof HelpReasonEnum | null
}

/** What a stranger may see of the older identity, until they prove to be the same person. */
export function showClaimedRecord(
  { cause, emailAddress, helpReason }: OlderIdentity,
  { isProved }: { isProved: boolean },
): ClaimedRecordObject {
  return {
    cause,
    // What an identity holds its person may have made up, so its address is nobody's to see: docs/decisions/0051.
    redactedEmailAddress: cause === 'RECORD' ? redactEmail(emailAddress) : null,
    emailAddress: isProved ? emailAddress : null,
    helpReason,
  }
}
