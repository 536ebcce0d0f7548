import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { StaffDeps } from '../deps.ts'
import { type MergeRefusalReason, mergeRefusalReasons } from '../merge-identities/merge-reason.ts'
import { callersOf, may } from '../permissions.ts'
import { type RefuseMergeOutcome, RefuseMergeResult } from './refuse-merge.result.ts'
import { refuseMerge } from './refuse-merge.use-case.ts'

export const MergeRefusalReasonEnum = enumOf(mergeRefusalReasons)
registerEnum(MergeRefusalReasonEnum, 'MergeRefusalReason', {
  description:
    'NOT_ONE_PERSON: they are two people. MORE_EVIDENCE_NEEDED: it is not sure enough. WRONG_CHOICES: another one has to stay, or other facts. OTHER: another reason.',
})

@Resolver()
export class RefuseMergeResolver {
  @Authorized(...may('refuseMerge'))
  @Mutation(() => RefuseMergeResult, {
    description: `Refuses a merge that a colleague proposed. ${callersOf('refuseMerge')}`,
  })
  refuseMerge(
    @Arg('id', () => ID, { description: 'The merge.' }) id: string,
    @Arg('reason', () => MergeRefusalReasonEnum, { description: 'The reason.' }) reason: MergeRefusalReason,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<RefuseMergeOutcome> {
    return refuseMerge(deps, requireStaff(caller), { id, reason })
  }
}
