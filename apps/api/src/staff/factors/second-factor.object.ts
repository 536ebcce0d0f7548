import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { FACTOR_KINDS, type FactorKind } from '../../roster/factors/staff-factor.repository.ts'

export const SecondFactorKindEnum = enumOf(FACTOR_KINDS)
registerEnum(SecondFactorKindEnum, 'SecondFactorKind', {
  description:
    'PASSKEY: a device or security key that signs for this site only. AUTHENTICATOR_APP: an app that shows a new code each half minute.',
})

@ObjectType('SecondFactor', { description: 'A second factor of a member of staff.' })
export class SecondFactorObject {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => SecondFactorKindEnum, { description: 'Its kind.' })
  kind!: FactorKind

  @Field(() => String, { description: 'What the member calls it.' })
  name!: string

  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  addedAt!: Date

  @Field(() => GraphQLISODateTime, { description: 'When it was last shown.' })
  lastUsedAt!: Date
}
