import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { viewForService } from '../../identities/domain/match-level.ts'
import { SignedInIdentityObject } from '../../identities/signed-in-identity.object.ts'
import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import { isUuid } from '../../kernel/is-uuid.ts'

@Resolver()
export class SignedInIdentityResolver {
  @Authorized('oidc')
  @Query(() => SignedInIdentityObject, {
    nullable: true,
    description:
      'An identity by id, as a service sees it; the id of a merged one finds the one that survived. A link below the match policy of the service is shown as none: PENDING. Callers: oidc.',
  })
  async signedInIdentity(
    @Arg('id', () => ID, { description: 'The identity.' }) id: string,
    @Arg('clientId', () => ID, {
      description: 'The client of the service. One that we do not know sees only a STRICT link.',
    })
    clientId: string,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<SignedInIdentityObject | null> {
    const { clients, identities } = deps.repositories
    const identity = isUuid(id) ? await identities.find(id) : null
    const client = await clients.find(clientId)
    return identity && viewForService(identity, client?.service.matchPolicy ?? 'STRICT')
  }
}
