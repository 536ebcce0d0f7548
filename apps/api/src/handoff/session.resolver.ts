import {
  Arg,
  Authorized,
  Ctx,
  Field,
  GraphQLISODateTime,
  ID,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import type { AppContext } from '../context.ts'
import { isUuid } from '../is-uuid.ts'

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

@Resolver()
export class SessionResolver {
  @Authorized('oidc')
  @Query(() => SessionObject, {
    nullable: true,
    description:
      'A session that is still live; null once it has ended, or 12 hours after it began. Callers: oidc.',
  })
  async session(
    @Arg('id', () => ID, { description: 'The session.' }) id: string,
    @Ctx() { deps }: AppContext,
  ): Promise<SessionObject | null> {
    return isUuid(id) ? deps.repositories.sessions.findLive(id, deps.clock.now()) : null
  }
}
