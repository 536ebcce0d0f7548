import { Field, ObjectType } from 'type-graphql'
import { SignedInIdentityObject } from '../../identities/signed-in-identity.object.ts'
import type { EntryDenial } from '../../services/domain/service-policy.ts'
import { EntryDenialEnum } from '../../services/entry-denial.enum.ts'
import { SessionObject } from '../../sessions/session.object.ts'

@ObjectType('Standing', { description: 'An identity and a session, as they stand now with a client.' })
export class StandingObject {
  @Field(() => SessionObject, {
    nullable: true,
    description:
      'The session of `sessionId` while it is live; null once it has ended, 12 hours after it began, or 60 minutes after it was last used.',
  })
  session!: SessionObject | null

  @Field(() => Boolean, {
    description:
      'True when the session that the client knows by `sid` was ended on purpose, or is not known. What a client holds for longer than a session (`offline_access`) is good until then; a session that only grew too old was not ended.',
  })
  isSignedOut!: boolean

  @Field(() => SignedInIdentityObject, {
    nullable: true,
    description:
      'The identity of `identityId`, as the service sees it; the id of a merged one finds the one that survived. A link below the match policy of the service is shown as none: PENDING.',
  })
  identity!: (SignedInIdentityObject & { hasMerged: boolean }) | null

  @Field(() => EntryDenialEnum, {
    nullable: true,
    description:
      'Why the service does not let in the person of the session; null when it does, or there is no live session. Ask at every sign-in: records, prohibitions and policies change.',
  })
  entryDenial!: EntryDenial | null
}
