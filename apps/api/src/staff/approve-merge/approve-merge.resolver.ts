import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { SideName } from '../../identities/domain/merge-side.ts'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { MergeSideEnum } from '../merge-identities/merge-choices.input.ts'
import { callersOf, may } from '../permissions.ts'
import { type ApproveMergeOutcome, ApproveMergeResult } from './approve-merge.result.ts'
import { approveMerge } from './approve-merge.use-case.ts'

@Resolver()
export class ApproveMergeResolver {
  @Authorized(...may('approveMerge'))
  @Mutation(() => ApproveMergeResult, {
    description: `Approves a merge that a colleague proposed, and carries it out. ${callersOf('approveMerge')}`,
  })
  approveMerge(
    @Arg('id', () => ID, { description: 'The merge.' }) id: string,
    @Arg('record', () => MergeSideEnum, {
      nullable: true,
      description: 'The record that stays. Needed when each has one, and neither was merged into the other.',
    })
    record: SideName | null,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<ApproveMergeOutcome> {
    return approveMerge(deps, requireStaff(caller), { id, record: record ?? null })
  }
}
