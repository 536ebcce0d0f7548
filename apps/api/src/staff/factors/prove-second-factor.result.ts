import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

export const SecondFactorRejectionEnum = enumOf(['INCORRECT', 'EXPIRED'])
registerEnum(SecondFactorRejectionEnum, 'SecondFactorRejection', {
  description:
    'INCORRECT: it is none of the member’s, or was used before. EXPIRED: the passkey was asked for more than 5 minutes ago, or answered already; it did not count as a try.',
})

@ObjectType({ description: 'The second factor was right: the session opens what the member’s role may do.' })
export class SecondFactorProved {
  kind!: 'proved'

  @Field(() => String, {
    description:
      'Proves the session from now on, in place of the token before, which opens nothing any more.',
  })
  token!: string

  @Field(() => Int, { description: 'Recovery codes that were not used yet.' })
  recoveryCodesLeft!: number
}

@ObjectType({ description: 'The second factor was not right.' })
export class SecondFactorRejected {
  kind!: 'rejected'

  @Field(() => SecondFactorRejectionEnum, { description: 'Why.' })
  reason!: keyof typeof SecondFactorRejectionEnum

  @Field(() => Int, {
    nullable: true,
    description: 'Tries that are left within the hour, of whichever second factor. Null: it was not counted.',
  })
  triesLeft!: number | null
}

@ObjectType({
  description: 'Too many second factors were wrong: nothing was looked at. An owner has to reset them.',
})
export class SecondFactorLocked {
  kind!: 'locked'

  @Field(() => ID, { description: 'The member.' })
  memberId!: string
}

const members = { proved: SecondFactorProved, rejected: SecondFactorRejected, locked: SecondFactorLocked }

export const ProveSecondFactorResult = createUnionType({
  name: 'ProveSecondFactorResult',
  description: 'The answer to a second factor that was shown.',
  types: () => [SecondFactorProved, SecondFactorRejected, SecondFactorLocked] as const,
  resolveType: ({ kind }) => members[kind],
})

export type ProveSecondFactorOutcome = typeof ProveSecondFactorResult
