import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { type EndPersonSessionsOutcome, EndPersonSessionsResult } from './end-person-sessions.result.ts'
import { endPersonSessions } from './end-person-sessions.use-case.ts'

@Resolver()
export class EndPersonSessionsResolver {
  @Authorized(...may('endPersonSessions'))
  @Mutation(() => EndPersonSessionsResult, {
    description: `Signs a person whom the caller has open out everywhere, or ends one sign-in. ${callersOf('endPersonSessions')}`,
  })
  endPersonSessions(
    @Arg('id', () => ID, { description: 'The identity.' }) id: string,
    @Arg('sessionId', () => ID, { nullable: true, description: 'Left out: every one.' })
    sessionId: string | null,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<EndPersonSessionsOutcome> {
    return endPersonSessions(deps, requireStaff(caller), { id, sessionId: sessionId ?? null })
  }
}
