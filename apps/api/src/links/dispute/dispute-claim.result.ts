import { createUnionType, Field, GraphQLISODateTime, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

const NotDisputableReasonEnum = enumOf(['UNKNOWN', 'EXPIRED', 'DONE'])
registerEnum(NotDisputableReasonEnum, 'NotDisputableReason', {
  description: 'UNKNOWN: no such link. EXPIRED: older than 30 days. DONE: disputed already.',
})

@ObjectType({ description: 'An agent will check who the record belongs to.' })
export class ClaimDisputed {
  kind!: 'disputed'

  @Field(() => GraphQLISODateTime, { description: 'When the record was linked.' })
  claimedAt!: Date
}

@ObjectType({ description: 'Nothing was changed.' })
export class ClaimNotDisputable {
  kind!: 'notDisputable'

  @Field(() => NotDisputableReasonEnum, { description: 'The reason.' })
  reason!: keyof typeof NotDisputableReasonEnum
}

const members = { disputed: ClaimDisputed, notDisputable: ClaimNotDisputable }

export const DisputeClaimResult = createUnionType({
  name: 'DisputeClaimResult',
  description: 'The answer to a dispute.',
  types: () => [ClaimDisputed, ClaimNotDisputable] as const,
  resolveType: ({ kind }) => members[kind],
})

export type DisputeClaimOutcome = typeof DisputeClaimResult
