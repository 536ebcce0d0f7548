import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

const HandoffRefusalEnum = enumOf(['UNKNOWN', 'EXPIRED', 'USED'])
registerEnum(HandoffRefusalEnum, 'HandoffRefusal', {
  description:
    'UNKNOWN: no such ticket for this interaction. EXPIRED: older than 60 seconds. USED: redeemed already.',
})

@ObjectType({ description: 'The person who signed in, and their session.' })
export class HandoffRedeemed {
  kind!: 'redeemed'

  @Field(() => ID, { description: 'The identity: `sub` in every token.' })
  identityId!: string

  @Field(() => ID, { description: 'The session that the facade’s own session shadows.' })
  sessionId!: string

  @Field(() => GraphQLISODateTime, { description: 'When the person proved who they are: `auth_time`.' })
  authenticatedAt!: Date

  @Field(() => [String], { description: 'The methods of the proof: RFC 8176.' })
  amr!: string[]

  @Field(() => String, { description: 'The authentication context class of the proof.' })
  acr!: string
}

const HandoffDenialEnum = enumOf(['TRN_NEEDED', 'PROHIBITED', 'BLOCKED', 'GAVE_UP'])
registerEnum(HandoffDenialEnum, 'HandoffDenial', {
  description:
    'TRN_NEEDED: the service needs a TRN and none is known. PROHIBITED: it does not take prohibited teachers. BLOCKED: an agent has blocked the identity, for every service. GAVE_UP: the person went back to the service.',
})

@ObjectType({ description: 'The ticket was good, but the person is not signed in: `access_denied`.' })
export class HandoffDenied {
  kind!: 'denied'

  @Field(() => HandoffDenialEnum, { description: 'The reason.' })
  reason!: keyof typeof HandoffDenialEnum
}

@ObjectType({ description: 'The ticket is good for nothing.' })
export class HandoffRefused {
  kind!: 'refused'

  @Field(() => HandoffRefusalEnum, { description: 'The reason.' })
  reason!: keyof typeof HandoffRefusalEnum
}

const members = { redeemed: HandoffRedeemed, denied: HandoffDenied, refused: HandoffRefused }

export const RedeemHandoffResult = createUnionType({
  name: 'RedeemHandoffResult',
  description: 'The answer to a ticket.',
  types: () => [HandoffRedeemed, HandoffDenied, HandoffRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type RedeemHandoffOutcome = typeof RedeemHandoffResult
