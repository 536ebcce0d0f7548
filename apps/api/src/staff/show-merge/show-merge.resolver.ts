import { Arg, Authorized, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import { z } from 'zod'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { readCursor, readPageSize } from '../../kernel/graphql-connection.ts'
import type { StaffDeps } from '../deps.ts'
import { type MergeStatus, MergeStatusEnum } from '../merge-identities/merge-refusals.result.ts'
import { callersOf, may } from '../permissions.ts'
import { listMerges } from './list-merges.use-case.ts'
import { MergeConnection, type MergeOutcome, MergeResult } from './merge.object.ts'
import { showMerge } from './show-merge.use-case.ts'

const place = z.object({ proposedAt: z.coerce.date(), id: z.uuid() })

@Resolver()
export class ShowMergeResolver {
  @Authorized(...may('merge'))
  @Query(() => MergeResult, { description: `A merge of two identities. ${callersOf('merge')}` })
  merge(
    @Arg('id', () => ID, { description: 'The merge.' }) id: string,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<MergeOutcome> {
    return showMerge(deps, requireStaff(caller), id)
  }

  @Authorized(...may('merges'))
  @Query(() => MergeConnection, {
    description: `Merges of identities, the latest proposal first, without those of the caller’s own identity. ${callersOf('merges')}`,
  })
  merges(
    @Arg('status', () => MergeStatusEnum, { nullable: true, description: 'Only those that stand so.' })
    status: MergeStatus | null,
    @Arg('isForMe', () => Boolean, {
      defaultValue: false,
      description: 'Only those that the caller may decide: proposed by a colleague, and open.',
    })
    isForMe: boolean,
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<MergeConnection> {
    return listMerges(deps, requireStaff(caller), {
      ...{ status: status ?? undefined, isForMe },
      after: after ? readCursor(place, after) : null,
      size: readPageSize(first),
    })
  }
}
