import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { type MergeProblem, MergeProblemEnum } from './merge-problem.ts'

export const mergeStatuses = ['PROPOSED', 'MERGED', 'REFUSED', 'UNDONE'] as const
export type MergeStatus = (typeof mergeStatuses)[number]
export const MergeStatusEnum = enumOf(mergeStatuses)
registerEnum(MergeStatusEnum, 'MergeStatus', {
  description:
    'PROPOSED: a second member of staff has to approve. MERGED: it was done. REFUSED: it was not. UNDONE: it was done, and taken back.',
})

@ObjectType({ description: 'The two identities cannot be merged as they are. Nothing was done.' })
export class MergeNotPossible {
  kind!: 'notPossible'

  @Field(() => MergeProblemEnum, { description: 'The reason.' })
  reason!: MergeProblem
}

@ObjectType({
  description:
    'Each of the two holds a teaching record, neither record was merged into the other, and it was not said which is the person’s. A task asks an agent to find out.',
})
export class TwoRecordsFound {
  kind!: 'twoRecords'

  @Field(() => ID, { description: 'The open task, of the reason POSSIBLE_DUPLICATE.' })
  taskId!: string
}

@ObjectType({ description: 'A merge of the two is proposed already. Nothing was done.' })
export class MergeProposedAlready {
  kind!: 'proposedAlready'

  @Field(() => ID, { description: 'The open proposal.' })
  mergeId!: string
}

@ObjectType({ description: 'There is no such merge.' })
export class MergeNotFound {
  kind!: 'mergeNotFound'

  @Field(() => ID, { description: 'The id that was asked for.' })
  id!: string
}

@ObjectType({ description: 'A colleague decided on the proposal already. Nothing was done.' })
export class MergeDecidedAlready {
  kind!: 'decidedAlready'

  @Field(() => ID, { description: 'The merge.' })
  mergeId!: string

  @Field(() => MergeStatusEnum, { description: 'How it stands.' })
  status!: MergeStatus

  @Field(() => String, {
    nullable: true,
    description: 'The colleague. Null: an operator, or it fell by itself.',
  })
  by!: string | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was decided.' })
  at!: Date | null
}

@ObjectType({
  description: 'The caller proposed the merge: a second member of staff decides. Nothing was done.',
})
export class OwnProposalRefused {
  kind!: 'ownProposal'

  @Field(() => ID, { description: 'The merge.' })
  mergeId!: string
}
