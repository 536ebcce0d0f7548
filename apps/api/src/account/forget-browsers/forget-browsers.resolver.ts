import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../kernel/context.ts'
import type { AccountDeps } from '../deps.ts'
import { type ForgetBrowsersOutcome, ForgetBrowsersResult } from './forget-browsers.result.ts'
import { forgetBrowsers } from './forget-browsers.use-case.ts'

@Resolver()
export class ForgetBrowsersResolver {
  @Authorized('web')
  @Mutation(() => ForgetBrowsersResult, {
    description:
      'Forgets every browser that is known to the address of a signed-in person: each has the limits of any other again. Callers: web.',
  })
  forgetBrowsers(
    @Arg('sid', () => ID, { description: 'As for `account`.' }) sid: string,
    @Ctx() { deps }: Context<AccountDeps>,
  ): Promise<ForgetBrowsersOutcome> {
    return forgetBrowsers(deps, sid)
  }
}
