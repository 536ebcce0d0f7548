import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { choicesOf, MergeChoicesInput } from '../merge-identities/merge-choices.input.ts'
import { callersOf, may } from '../permissions.ts'
import { type MergePreviewOutcome, MergePreviewResult } from './preview-merge.result.ts'
import { previewMerge } from './preview-merge.use-case.ts'

@Resolver()
export class PreviewMergeResolver {
  @Authorized(...may('mergePreview'))
  @Query(() => MergePreviewResult, {
    description: `What a merge of two people whom the caller has open would do. ${callersOf('mergePreview')}`,
  })
  mergePreview(
    @Arg('fromId', () => ID, { description: 'The identity that goes.' }) from: string,
    @Arg('intoId', () => ID, { description: 'The identity that stays.' }) into: string,
    @Arg('choices', () => MergeChoicesInput, { description: 'What was chosen so far.' })
    choices: MergeChoicesInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<MergePreviewOutcome> {
    return previewMerge(deps, requireStaff(caller), { from, into, choices: choicesOf(choices) })
  }
}
