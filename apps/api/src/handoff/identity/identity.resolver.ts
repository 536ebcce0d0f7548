import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { viewForService } from '../../identities/domain/match-level.ts'
import { IdentityObject } from '../../identities/identity.object.ts'
import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import { isUuid } from '../../kernel/is-uuid.ts'

@Resolver()
export class IdentityResolver {
  @Authorized('oidc')
  @Query(() => IdentityObject, {
    nullable: true,
    description:
      'An identity by id, as a service sees it; the id of a merged one finds the one that survived. A record that is less surely theirs than the service wants is not there: PENDING. Callers: oidc.',
  })
  async identity(
    @Arg('id', () => ID, { description: 'The identity.' }) id: string,
    @Arg('clientId', () => ID, {
      description: 'The client of the service. One that we do not know sees only what is sure.',
    })
    clientId: string,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<IdentityObject | null> {
    const { clients, identities } = deps.repositories
    const identity = isUuid(id) ? await identities.find(id) : null
    const client = await clients.find(clientId)
    return identity && viewForService(identity, client?.service.matchPolicy ?? 'STRICT')
  }
}
