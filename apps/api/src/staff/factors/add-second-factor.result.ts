import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { StaffFactor } from '../../roster/factors/staff-factor.repository.ts'
import { SecondFactorObject } from './second-factor.object.ts'

export const SecondFactorNotAddedReasonEnum = enumOf([
  'SHOW_ANOTHER_FIRST',
  'INVITATION_NEEDED',
  'TOO_MANY',
  'EXPIRED',
  'INCORRECT',
  'TAKEN',
])
registerEnum(SecondFactorNotAddedReasonEnum, 'SecondFactorNotAddedReason', {
  description:
    'SHOW_ANOTHER_FIRST: the member has a second factor, which this session has not shown. INVITATION_NEEDED: they have none, and no invitation opened this session. TOO_MANY: they have ten. EXPIRED: it took too long, or was finished already. INCORRECT: the passkey’s answer or the app’s code is wrong. TAKEN: the passkey was added before.',
})

@ObjectType({ description: 'The member has another second factor, and has shown it.' })
export class SecondFactorAdded {
  kind!: 'added'

  @Field(() => SecondFactorObject, { description: 'The second factor.' })
  factor!: StaffFactor

  @Field(() => String, { description: 'As in `SecondFactorProved`: proves the session from now on.' })
  token!: string

  @Field(() => Int, { description: 'Recovery codes that were not used yet. None: make some now.' })
  recoveryCodesLeft!: number
}

@ObjectType({ description: 'No second factor was added.' })
export class SecondFactorNotAdded {
  kind!: 'notAdded'

  @Field(() => SecondFactorNotAddedReasonEnum, { description: 'Why.' })
  reason!: keyof typeof SecondFactorNotAddedReasonEnum
}

const members = { added: SecondFactorAdded, notAdded: SecondFactorNotAdded }

export const AddSecondFactorResult = createUnionType({
  name: 'AddSecondFactorResult',
  description: 'The outcome of adding a second factor.',
  types: () => [SecondFactorAdded, SecondFactorNotAdded] as const,
  resolveType: ({ kind }) => members[kind],
})

export type AddSecondFactorOutcome = typeof AddSecondFactorResult
