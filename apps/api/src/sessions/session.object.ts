import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'

@ObjectType('Session', { description: 'A signed-in person.' })
export class SessionObject {
  @Field(() => ID, { description: 'The session.' })
  id!: string

  @Field(() => ID, { description: 'The identity that is signed in.' })
  identityId!: string

  @Field(() => GraphQLISODateTime, { description: 'When the person proved who they are.' })
  authenticatedAt!: Date

  @Field(() => [String], { description: 'The methods of the proof: RFC 8176.' })
  amr!: string[]

  @Field(() => String, { description: 'The authentication context class of the proof.' })
  acr!: string
}
