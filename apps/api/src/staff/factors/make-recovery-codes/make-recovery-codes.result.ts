import { createUnionType, Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'The member has ten new recovery codes. Those before them work no longer.' })
export class RecoveryCodesMade {
  kind!: 'made'

  @Field(() => [String], { description: 'The codes, to be printed now. They cannot be read again.' })
  codes!: string[]
}

export const MakeRecoveryCodesResult = createUnionType({
  name: 'MakeRecoveryCodesResult',
  description: 'The outcome of makeRecoveryCodes.',
  types: () => [RecoveryCodesMade] as const,
  resolveType: () => RecoveryCodesMade,
})

export type MakeRecoveryCodesOutcome = typeof MakeRecoveryCodesResult
