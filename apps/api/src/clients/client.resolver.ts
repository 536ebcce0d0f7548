import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../kernel/context.ts'
import type { Deps } from '../kernel/deps.ts'
import { ClientObject } from './client.object.ts'
import type { Repositories } from './repositories.ts'
import { showClient } from './show-client.ts'

@Resolver()
export class ClientResolver {
  @Authorized('oidc')
  @Query(() => ClientObject, { nullable: true, description: 'A client by its client_id. Callers: oidc.' })
  async client(
    @Arg('clientId', () => ID, { description: 'The client.' }) clientId: string,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<ClientObject | null> {
    const { clock, repositories } = deps
    const client = await repositories.clients.find(clientId)
    if (!client) return null
    return showClient(client, await repositories.clients.legacySwitches(clientId, clock.now()))
  }
}
