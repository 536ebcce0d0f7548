import { createUnionType, Field, ID, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The member has ten new recovery codes. Those before them work no longer.' })
export class RecoveryCodesMade {
  kind!: 'made'

  @Field(() => [String], { description: 'The codes, to be printed now. They cannot be read again.' })
  codes!: string[]
}

@ObjectType({
  description: 'Another call made codes at the same time: those work, and none were made by this call.',
})
export class RecoveryCodesMadeMeanwhile {
  kind!: 'madeMeanwhile'

  @Field(() => ID, { description: 'The member.' })
  memberId!: string
}

const members = { made: RecoveryCodesMade, madeMeanwhile: RecoveryCodesMadeMeanwhile }

export const MakeRecoveryCodesResult = createUnionType({
  name: 'MakeRecoveryCodesResult',
  description: 'The outcome of makeRecoveryCodes.',
  types: () => [RecoveryCodesMade, RecoveryCodesMadeMeanwhile] as const,
  resolveType: ({ kind }) => members[kind],
})

export type MakeRecoveryCodesOutcome = typeof MakeRecoveryCodesResult
