import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { Context } from '../kernel/context.ts'
import { AccountObject } from './account.object.ts'
import type { AccountDeps } from './deps.ts'
import { showAccount } from './show-account.use-case.ts'

@Resolver()
export class AccountResolver {
  @Authorized('web')
  @Query(() => AccountObject, {
    nullable: true,
    description:
      'The person of a session that our account pages were given; null once it has ended. Counts as use of the session. Callers: web.',
  })
  account(
    @Arg('sid', () => ID, {
      description: '`sid` of the ID token that the client of our account pages was given.',
    })
    sid: string,
    @Ctx() { deps }: Context<AccountDeps>,
  ): Promise<AccountObject | null> {
    return showAccount(deps, sid)
  }
}
