import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { IdentityNotSeen } from '../identity/identity-not-seen.object.ts'
import { type MatchRequestState, matchRequestStates } from './match-request-state.ts'

export const MatchRequestStateEnum = enumOf(matchRequestStates)
registerEnum(MatchRequestStateEnum, 'MatchRequestState', {
  description: 'How a search for a teaching record stands, as your service may see it.',
  values: {
    FOUND: 'A record is linked. Read it from the identity.',
    PENDING:
      'An agent looks, or the person can prove more than they did: `trnLookupReason` of the identity says which. A webhook `identity.match-resolved` tells of the end.',
    NOT_FOUND: 'An agent looked, and found no record; or the person says that they have none.',
  },
})

@ObjectType('MatchRequest', { description: 'A search for a teaching record that your service asked for.' })
export class MatchRequestObject {
  @Field(() => String, { description: 'What you call it, as text. Never null. Scope: as the operation.' })
  requestId!: string

  @Field(() => ID, {
    description: 'The identity that you asked about: a UUID. Never null. Scope: as the operation.',
  })
  identityId!: string

  @Field(() => MatchRequestStateEnum, {
    description: 'How the search stands. Never null. Scope: as the operation.',
  })
  state!: MatchRequestState

  @Field(() => GraphQLISODateTime, {
    description: 'When you asked: an instant (ISO 8601, UTC). Never null. Scope: as the operation.',
  })
  requestedAt!: Date | string
}

@ObjectType({ description: 'The search was made, or had been made before.' })
export class MatchRequested {
  kind!: 'requested'

  @Field(() => MatchRequestObject, { description: 'The request. Never null. Scope: as the mutation.' })
  request!: MatchRequestObject
}

@ObjectType({
  description: 'Your service has used this `requestId` for another identity, or with other facts.',
})
export class MatchRequestIdUsed {
  kind!: 'requestIdUsed'

  @Field(() => String, { description: 'The name that is used, as text. Never null. Scope: as the mutation.' })
  requestId!: string
}

/** As it is kept with its key: text and kinds. */
export type RequestMatchOutcome =
  | { kind: 'requested'; request: KeptRequest }
  | { kind: 'requestIdUsed'; requestId: string }
  | { kind: 'notSeen'; identityId: string }

export type KeptRequest = {
  requestId: string
  identityId: string
  state: MatchRequestState
  requestedAt: string
}

export const RequestMatchResult = createUnionType({
  name: 'RequestMatchResult',
  description: 'What came of a request for a match. Expect members that are not here yet.',
  types: () => [MatchRequested, MatchRequestIdUsed, IdentityNotSeen] as const,
  resolveType: ({ kind }) => {
    if (kind === 'requested') return MatchRequested
    return kind === 'requestIdUsed' ? MatchRequestIdUsed : IdentityNotSeen
  },
})
