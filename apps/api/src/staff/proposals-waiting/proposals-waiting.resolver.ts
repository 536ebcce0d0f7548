import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql'
import { z } from 'zod'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { readCursor, readPageSize } from '../../kernel/graphql-connection.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { listWaiting } from './list-waiting.use-case.ts'
import { WaitingProposalConnection } from './proposals-waiting.object.ts'

const place = z.object({ proposedAt: z.coerce.date(), id: z.uuid() })

@Resolver()
export class ProposalsWaitingResolver {
  @Authorized(...may('proposalsWaiting'))
  @Query(() => WaitingProposalConnection, {
    description: `What waits for a second member of staff, the oldest first: closures and addresses, without those of the caller’s own identity. Merges: see merges. ${callersOf('proposalsWaiting')}`,
  })
  proposalsWaiting(
    @Arg('first', () => Int, { defaultValue: 20, description: 'The size of the page: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<WaitingProposalConnection> {
    return listWaiting(deps, requireStaff(caller), {
      after: after ? readCursor(place, after) : null,
      size: readPageSize(first),
    })
  }
}
