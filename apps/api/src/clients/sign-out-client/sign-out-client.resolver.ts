import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'

@Resolver()
export class SignOutClientResolver {
  @Authorized('oidc')
  @Query(() => ID, {
    nullable: true,
    description:
      'The client_id of the one client that registered this address as a post_logout_redirect_uri and has LOGOUT_BY_URI_LOOKUP on. Null when there is none, or more than one. Callers: oidc.',
  })
  async signOutClient(
    @Arg('postLogoutRedirectUri', () => String, { description: 'Compared exactly, character by character.' })
    postLogoutRedirectUri: string,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<string | null> {
    const { clock, repositories } = deps
    const [only, another] = await repositories.clients.idsBySignOutUri(postLogoutRedirectUri, clock.now())
    return only && !another ? only : null
  }
}
