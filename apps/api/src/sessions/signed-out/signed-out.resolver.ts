import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'

@Resolver()
export class SignedOutResolver {
  @Authorized('oidc')
  @Query(() => Boolean, {
    description:
      'True when the session that a client knows by this name was ended on purpose, or is not known. What a client holds for longer than a session (`offline_access`) is good until then; a session that only grew too old was not ended. Callers: oidc.',
  })
  async isSignedOut(
    @Arg('clientId', () => ID, { description: 'The client.' }) clientId: string,
    @Arg('sid', () => ID, { description: 'Its name for the session: `sid` in its tokens.' }) sid: string,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<boolean> {
    const { sessionClients, sessions } = deps.repositories
    const sessionId = await sessionClients.sessionOf({ clientId, sid })
    return !sessionId || (await sessions.findNotEnded(sessionId)) === null
  }
}
