import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../kernel/context.ts'
import type { Deps } from '../kernel/deps.ts'
import { isUuid } from '../kernel/is-uuid.ts'
import type { Repositories } from './repositories.ts'
import { SessionObject } from './session.object.ts'

@Resolver()
export class SessionResolver {
  @Authorized('oidc')
  @Query(() => SessionObject, {
    nullable: true,
    description:
      'A session that is still live; null once it has ended, 12 hours after it began, or 60 minutes after it was last used. Callers: oidc.',
  })
  async session(
    @Arg('id', () => ID, { description: 'The session.' }) id: string,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<SessionObject | null> {
    return isUuid(id) ? deps.repositories.sessions.findLive(id, deps.clock.now()) : null
  }
}
