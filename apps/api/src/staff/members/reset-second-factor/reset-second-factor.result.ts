import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { StaffChangeRefused } from '../change-refused.result.ts'

@ObjectType({
  description:
    'The member has no second factor any more and is signed out. A link to set up another one is on its way to them.',
})
export class SecondFactorReset {
  kind!: 'reset'

  @Field(() => ID, { description: 'The member.' })
  memberId!: string
}

const members = { reset: SecondFactorReset, refused: StaffChangeRefused }

export const ResetSecondFactorResult = createUnionType({
  name: 'ResetSecondFactorResult',
  description: 'The outcome of resetSecondFactor.',
  types: () => [SecondFactorReset, StaffChangeRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type ResetSecondFactorOutcome = typeof ResetSecondFactorResult
