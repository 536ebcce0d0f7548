import { Field, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

export const StaffChangeRefusalEnum = enumOf([
  'NOT_A_MEMBER',
  'OWN',
  'NOT_JOINED',
  'JOINED',
  'LAST_OWNER',
  'NOT_AN_AGENT',
])
registerEnum(StaffChangeRefusalEnum, 'StaffChangeRefusal', {
  description:
    'NOT_A_MEMBER: there is no such member, or they have left. OWN: it is the caller themselves, and a colleague has to do it. NOT_JOINED: they have not joined yet. JOINED: they have joined, and have a second factor. LAST_OWNER: the service would have no owner. NOT_AN_AGENT: a lead may do that about agents only, and an owner has to do it.',
})

@ObjectType({ description: 'Nothing was changed about the member.' })
export class StaffChangeRefused {
  kind!: 'refused'

  @Field(() => ID, { description: 'The id that was given.' })
  memberId!: string

  @Field(() => StaffChangeRefusalEnum, { description: 'Why.' })
  reason!: keyof typeof StaffChangeRefusalEnum
}
