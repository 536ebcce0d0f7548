import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { StaffDeps } from '../deps.ts'
import { type UndoReason, undoReasons } from '../merge-identities/merge-reason.ts'
import { callersOf, may } from '../permissions.ts'
import { type UndoMergeOutcome, UndoMergeResult } from './undo-merge.result.ts'
import { undoMerge } from './undo-merge.use-case.ts'

export const UndoReasonEnum = enumOf(undoReasons)
registerEnum(UndoReasonEnum, 'UndoMergeReason', {
  description:
    'NOT_ONE_PERSON: they are two people. WRONG_CHOICES: another one has to stay, or other facts. TEACHER_ASKED: the teacher asked for it. OTHER: another reason.',
})

@InputType({ description: 'A merge to undo.' })
export class UndoMergeInput {
  @Field(() => ID, { description: 'The merge.' })
  id!: string

  @Field(() => UndoReasonEnum, { description: 'The reason.' })
  reason!: UndoReason

  @Field(() => String, { description: '`intoVersion` of `undo` of the merge, as the caller saw it.' })
  intoVersion!: string
}

@Resolver()
export class UndoMergeResolver {
  @Authorized(...may('undoMerge'))
  @Mutation(() => UndoMergeResult, {
    description: `Undoes a merge within 30 days: the two identities are two again. ${callersOf('undoMerge')}`,
  })
  undoMerge(
    @Arg('input', () => UndoMergeInput, { description: 'The merge and the reason.' }) input: UndoMergeInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<UndoMergeOutcome> {
    const { id, reason, intoVersion: seen } = input
    return undoMerge(deps, requireStaff(caller), { id, reason, seen })
  }
}
