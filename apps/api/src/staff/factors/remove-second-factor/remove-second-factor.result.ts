import { createUnionType, Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The second factor works no longer.' })
export class SecondFactorRemoved {
  kind!: 'removed'

  @Field(() => ID, { description: 'The second factor.' })
  id!: string
}

@ObjectType({ description: 'The caller has no such second factor.' })
export class SecondFactorNotFound {
  kind!: 'notFound'

  @Field(() => ID, { description: 'The id that was given.' })
  id!: string
}

@ObjectType({ description: 'It is the caller’s only one, and stays.' })
export class LastSecondFactor {
  kind!: 'last'

  @Field(() => ID, { description: 'The second factor.' })
  id!: string
}

const members = { removed: SecondFactorRemoved, notFound: SecondFactorNotFound, last: LastSecondFactor }

export const RemoveSecondFactorResult = createUnionType({
  name: 'RemoveSecondFactorResult',
  description: 'The outcome of removeSecondFactor.',
  types: () => [SecondFactorRemoved, SecondFactorNotFound, LastSecondFactor] as const,
  resolveType: ({ kind }) => members[kind],
})

export type RemoveSecondFactorOutcome = typeof RemoveSecondFactorResult
