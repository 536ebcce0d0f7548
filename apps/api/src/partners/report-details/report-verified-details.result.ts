import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { IdentityNotSeen } from '../identity/identity-not-seen.object.ts'

@ObjectType({ description: 'What the check found is kept. Where it found another person, an agent looks.' })
export class VerifiedDetailsReported {
  kind!: 'reported'

  @Field(() => ID, { description: 'The identity: a UUID. Never null. Scope: as the mutation.' })
  identityId!: string

  @Field(() => GraphQLISODateTime, {
    description: 'When you reported it: an instant (ISO 8601, UTC). Never null. Scope: as the mutation.',
  })
  reportedAt!: Date | string
}

/** As it is kept with its key: text and kinds. */
export type ReportVerifiedDetailsOutcome =
  | { kind: 'reported'; identityId: string; reportedAt: string }
  | { kind: 'notSeen'; identityId: string }

export const ReportVerifiedDetailsResult = createUnionType({
  name: 'ReportVerifiedDetailsResult',
  description: 'What came of a report of verified details. Expect members that are not here yet.',
  types: () => [VerifiedDetailsReported, IdentityNotSeen] as const,
  resolveType: ({ kind }) => (kind === 'reported' ? VerifiedDetailsReported : IdentityNotSeen),
})
