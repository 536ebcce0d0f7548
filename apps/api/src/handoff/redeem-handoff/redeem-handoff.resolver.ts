import { MaxLength } from 'class-validator'
import {
  Arg,
  Authorized,
  Ctx,
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql'
import type { AppContext } from '../../context.ts'
import { enumOf, registerEnum } from '../../graphql-enum.ts'
import { redeemHandoff } from './redeem-handoff.use-case.ts'

const HandoffRefusalEnum = enumOf(['UNKNOWN', 'EXPIRED', 'USED'])
registerEnum(HandoffRefusalEnum, 'HandoffRefusal', {
  description:
    'UNKNOWN: no such ticket for this interaction. EXPIRED: older than 60 seconds. USED: redeemed already.',
})

@InputType({ description: 'A ticket that a browser brought back.' })
export class RedeemHandoffInput {
  @Field(() => ID, { description: 'The interaction that the browser holds the facade’s cookie for.' })
  @MaxLength(100)
  uid!: string

  @Field(() => String, { description: 'The ticket of completeJourney.' })
  @MaxLength(100)
  ticket!: string
}

@ObjectType({ description: 'Who signed in, and how.' })
export class HandoffRedeemed {
  kind!: 'redeemed'

  @Field(() => ID, { description: 'The identity: `sub` in every token.' })
  identityId!: string

  @Field(() => ID, { description: 'The session that the facade’s own session shadows.' })
  sessionId!: string

  @Field(() => GraphQLISODateTime, { description: 'When the person proved who they are: `auth_time`.' })
  authenticatedAt!: Date

  @Field(() => [String], { description: 'How: RFC 8176 authentication methods.' })
  amr!: string[]

  @Field(() => String, { description: 'How surely: the authentication context class.' })
  acr!: string
}

@ObjectType({ description: 'The ticket is good for nothing.' })
export class HandoffRefused {
  kind!: 'refused'

  @Field(() => HandoffRefusalEnum, { description: 'Why.' })
  reason!: keyof typeof HandoffRefusalEnum
}

const members = { redeemed: HandoffRedeemed, refused: HandoffRefused }

export const RedeemHandoffResult = createUnionType({
  name: 'RedeemHandoffResult',
  description: 'Whether the ticket was good.',
  types: () => [HandoffRedeemed, HandoffRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

@Resolver()
export class RedeemHandoffResolver {
  @Authorized('oidc')
  @Mutation(() => RedeemHandoffResult, {
    description: 'Trades a ticket for its session, once. Callers: oidc.',
  })
  redeemHandoff(
    @Arg('input', () => RedeemHandoffInput, { description: 'The ticket.' }) input: RedeemHandoffInput,
    @Ctx() { deps }: AppContext,
  ): Promise<typeof RedeemHandoffResult> {
    return redeemHandoff(deps, input)
  }
}
