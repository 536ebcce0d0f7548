import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'

@ObjectType('Session', { description: 'A signed-in person.' })
export class SessionObject {
  @Field(() => ID, { description: 'The session.' })
  id!: string

  @Field(() => ID, { description: 'Who is signed in.' })
  identityId!: string

  @Field(() => GraphQLISODateTime, { description: 'When they proved who they are.' })
  authenticatedAt!: Date

  @Field(() => [String], { description: 'How: RFC 8176 authentication methods.' })
  amr!: string[]

  @Field(() => String, { description: 'How surely: the authentication context class.' })
  acr!: string
}
