import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Repositories } from '../../journeys/journey/repositories.ts'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { EntryDenial } from '../../services/domain/service-policy.ts'
import { EntryDenialEnum } from '../../services/entry-denial.enum.ts'
import { entryDenial } from './entry-denial.query.ts'

@Resolver()
export class EntryDenialResolver {
  @Authorized('oidc')
  @Query(() => EntryDenialEnum, {
    nullable: true,
    description:
      'Why a service does not let in somebody who is signed in already; null when it does. To be asked at every sign-in: records, prohibitions and policies change. Callers: oidc.',
  })
  entryDenial(
    @Arg('sessionId', () => ID, { description: 'The session.' }) sessionId: string,
    @Arg('clientId', () => ID, { description: 'The client of the service.' }) clientId: string,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<EntryDenial | null> {
    return entryDenial(deps, sessionId, clientId)
  }
}
