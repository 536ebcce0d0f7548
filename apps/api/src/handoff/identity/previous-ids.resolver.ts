import { Arg, Authorized, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { SignedInIdentityObject } from '../../identities/signed-in-identity.object.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'

@Resolver(() => SignedInIdentityObject)
export class PreviousIdsResolver {
  @Authorized('oidc')
  @FieldResolver(() => [ID], {
    description:
      'The ids by which a service may know the person from before identities of theirs were merged: only ids under which they signed in to that service. Callers: oidc.',
  })
  async previousIds(
    @Root() { id, hasMerged = true }: SignedInIdentityObject & { hasMerged?: boolean },
    @Arg('clientId', () => ID, { description: 'The client of the service.' }) clientId: string,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<string[]> {
    if (!hasMerged) return [] // seen already: standing/find-standing.use-case.ts
    const { identityMerges, previousIds } = deps.repositories
    return previousIds.knownTo(clientId, await identityMerges.mergedInto(id))
  }
}
