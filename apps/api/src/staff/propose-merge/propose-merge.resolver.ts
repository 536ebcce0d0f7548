import { MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import type { StaffDeps } from '../deps.ts'
import { choicesOf, MergeChoicesInput } from '../merge-identities/merge-choices.input.ts'
import { type MergeReason, mergeReasons } from '../merge-identities/merge-reason.ts'
import { callersOf, may } from '../permissions.ts'
import { SeenTaskInput } from '../task-queue/seen-task.input.ts'
import { type ProposeMergeOutcome, ProposeMergeResult } from './propose-merge.result.ts'
import { proposeMerge } from './propose-merge.use-case.ts'

export const MergeReasonEnum = enumOf(mergeReasons)
registerEnum(MergeReasonEnum, 'MergeReason', {
  description:
    'SPOKE_TO_TEACHER: the teacher said so, and was asked what only they know. TEACHER_ASKED: in writing. SAME_DETAILS: the details leave no doubt. RECORDS_MERGED: their teaching records were merged. OTHER: the note says why.',
})

@InputType({ description: 'Two identities of one person, and what stays of each.' })
export class ProposeMergeInput {
  @Field(() => ID, { description: 'The identity that goes.' })
  fromId!: string

  @Field(() => ID, { description: 'The identity that stays.' })
  intoId!: string

  @Field(() => String, { description: '`fromVersion` of the preview that the caller saw.' })
  fromVersion!: string

  @Field(() => String, { description: '`intoVersion` of the same preview.' })
  intoVersion!: string

  @Field(() => MergeChoicesInput, { description: 'A side for each fact that differs.' })
  choices!: MergeChoicesInput

  @Field(() => MergeReasonEnum, { description: 'The reason.' })
  reason!: MergeReason

  @Field(() => String, {
    nullable: true,
    description: 'For the colleague who decides: 4,000 characters at most.',
  })
  @MaxLength(4000)
  note?: string | null

  @Field(() => SeenTaskInput, {
    nullable: true,
    description: 'The task on which it is proposed, if it is on one.',
  })
  task?: SeenTaskInput | null
}

@Resolver()
export class ProposeMergeResolver {
  @Authorized(...may('proposeMerge'))
  @Mutation(() => ProposeMergeResult, {
    description: `Proposes that two identities are one person’s: a second member of staff approves. ${callersOf('proposeMerge')}`,
  })
  proposeMerge(
    @Arg('input', () => ProposeMergeInput, { description: 'The merge.' }) input: ProposeMergeInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<ProposeMergeOutcome> {
    const { fromId, intoId, fromVersion, intoVersion, choices, reason, note = null, task = null } = input
    return proposeMerge(deps, requireStaff(caller), {
      ...{ from: fromId, into: intoId, reason, note, task },
      seen: { from: fromVersion, into: intoVersion },
      choices: choicesOf(choices),
    })
  }
}
