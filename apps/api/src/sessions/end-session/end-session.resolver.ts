import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import type { Repositories } from '../repositories.ts'
import { EndSessionResult } from './end-session.result.ts'
import { endSession } from './end-session.use-case.ts'

@Resolver()
export class EndSessionResolver {
  @Authorized('web', 'oidc')
  @Mutation(() => EndSessionResult, {
    description:
      'Signs a person out of every service: tokens that were issued in the session are refused from now on, those of `offline_access` too, and each service that took part is told. Callers: web, oidc.',
  })
  endSession(
    @Arg('sessionId', () => ID, { description: 'The session.' }) sessionId: string,
    @Arg('isEverywhere', () => Boolean, {
      defaultValue: false,
      description: 'True: ends every other session of the person too, on every device.',
    })
    isEverywhere: boolean,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<typeof EndSessionResult> {
    return endSession(deps, { sessionId, isEverywhere })
  }
}
