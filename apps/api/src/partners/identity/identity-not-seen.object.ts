import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'There is no such identity, or your service does not see it; both look the same.',
})
export class IdentityNotSeen {
  kind!: 'notSeen'

  @Field(() => ID, {
    description: 'The id that you gave, a UUID or not. Never null. Scope: as the mutation.',
  })
  identityId!: string
}
