import { createUnionType, Field, Int, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'The TRNs that leaked: no identity is linked to their records before a lead has looked.',
})
export class WithheldTrns {
  @Field(() => Int, { description: 'How many there are.' })
  total!: number
}

@ObjectType({ description: 'Which TRNs of a list are withheld.' })
export class TrnsChecked {
  kind!: 'checked'

  @Field(() => [Int], { description: 'Their places in the list, from 1.' })
  places!: number[]
}

@ObjectType({
  description: 'The TRNs are withheld from now on. Who is linked to one of them already stays so.',
})
export class TrnsWithheld {
  kind!: 'withheld'

  @Field(() => Int, { description: 'How many were not before.' })
  count!: number
}

@ObjectType({
  description: 'The TRNs are not withheld any more. Who waits for one gets it at the next sign-in.',
})
export class TrnsFreed {
  kind!: 'freed'

  @Field(() => Int, { description: 'How many were withheld until now.' })
  count!: number
}

@ObjectType({ description: 'Something in the list is no TRN. Nothing was done.' })
export class TrnsUnread {
  kind!: 'unread'

  @Field(() => [Int], { description: 'The places of what is no TRN, from 1.' })
  places!: number[]
}

const unread = (kind: string) => (kind === 'unread' ? TrnsUnread : undefined)

export const CheckTrnsResult = createUnionType({
  name: 'CheckTrnsResult',
  description: 'The outcome of withheldAmong.',
  types: () => [TrnsChecked, TrnsUnread] as const,
  resolveType: ({ kind }) => unread(kind) ?? TrnsChecked,
})

export const WithholdTrnsResult = createUnionType({
  name: 'WithholdTrnsResult',
  description: 'The outcome of withholdTrns.',
  types: () => [TrnsWithheld, TrnsUnread] as const,
  resolveType: ({ kind }) => unread(kind) ?? TrnsWithheld,
})

export const FreeTrnsResult = createUnionType({
  name: 'FreeTrnsResult',
  description: 'The outcome of freeTrns.',
  types: () => [TrnsFreed, TrnsUnread] as const,
  resolveType: ({ kind }) => unread(kind) ?? TrnsFreed,
})
