import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories as OwnRepositories } from '../repositories.ts'
import { findStanding } from './find-standing.use-case.ts'
import { StandingObject } from './standing.object.ts'

@Resolver()
export class StandingResolver {
  @Authorized('oidc')
  @Query(() => StandingObject, {
    description:
      'All that a request of a service needs to know of an identity and a session, asked once. For a client that we do not know, or no more, nothing stands. Callers: oidc.',
  })
  standing(
    @Arg('clientId', () => ID, { description: 'The client of the service.' }) clientId: string,
    @Arg('identityId', () => ID, { nullable: true, description: 'The identity.' }) identityId: string | null,
    @Arg('sessionId', () => ID, { nullable: true, description: 'The session.' }) sessionId: string | null,
    @Arg('sid', () => ID, {
      nullable: true,
      description: 'The client’s name for a session: `sid` in its tokens.',
    })
    sid: string | null,
    @Ctx() { deps }: Context<Deps<Repositories & OwnRepositories>>,
  ): Promise<StandingObject> {
    return findStanding(deps, { clientId, identityId, sessionId, sid })
  }
}
