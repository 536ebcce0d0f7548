import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type TrnRefusal, trnRefusals } from '../../links/request/set-record-for-service.step.ts'
import { IdentityNotSeen } from '../identity/identity-not-seen.object.ts'
import { MatchRequestStateEnum } from '../match/match-request.object.ts'
import type { MatchRequestState } from '../match/match-request-state.ts'

const TrnRefusalEnum = enumOf(trnRefusals)
registerEnum(TrnRefusalEnum, 'TrnRefusal', {
  description: 'Why a TRN was not set. Expect values that are not here yet.',
  values: {
    NOT_FOUND: 'There is no open record of it that may be given to this identity.',
    DIFFERS: 'The last name or the date of birth that the person gave is not on the record.',
    HELD_BY_ANOTHER: 'Another identity holds the record. An agent looks if both are one person’s.',
    HAS_ANOTHER: 'The identity holds another record: our support team decides between the two.',
    BLOCKED: 'An agent has blocked the identity.',
  },
})

@ObjectType({ description: 'The identity holds the record of this TRN, from now on or since before.' })
export class TrnSet {
  kind!: 'set'

  @Field(() => ID, { description: 'The identity: a UUID. Never null. Scope: as the mutation.' })
  identityId!: string

  @Field(() => MatchRequestStateEnum, {
    description:
      'How your service sees it. PENDING: it wants the link surer than a service can make it, and the person can prove more. Never null. Scope: as the mutation.',
  })
  state!: MatchRequestState
}

@ObjectType({ description: 'The TRN was not set, and nothing was changed.' })
export class TrnNotSet {
  kind!: 'notSet'

  @Field(() => ID, { description: 'The identity: a UUID. Never null. Scope: as the mutation.' })
  identityId!: string

  @Field(() => TrnRefusalEnum, { description: 'Why. Never null. Scope: as the mutation.' })
  reason!: TrnRefusal
}

/** As it is kept with its key: text and kinds. */
export type SetTrnOutcome =
  | { kind: 'set'; identityId: string; state: MatchRequestState }
  | { kind: 'notSet'; identityId: string; reason: TrnRefusal }
  | { kind: 'notSeen'; identityId: string }

const members = { set: TrnSet, notSet: TrnNotSet, notSeen: IdentityNotSeen }

export const SetTrnResult = createUnionType({
  name: 'SetTrnResult',
  description: 'What came of setting a TRN. Expect members that are not here yet.',
  types: () => [TrnSet, TrnNotSet, IdentityNotSeen] as const,
  resolveType: ({ kind }) => members[kind],
})
