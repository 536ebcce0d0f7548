import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import type { MergeFact } from '../../identities/domain/merge-choices.ts'
import type { SideName } from '../../identities/domain/merge-side.ts'
import type { UndoRefusal } from '../../identities/domain/undo-merge.ts'
import { PageInfo } from '../../kernel/graphql-connection.ts'
import { MergeFactEnum, MergeSideEnum } from '../merge-identities/merge-choices.input.ts'
import { type MergeProblem, MergeProblemEnum } from '../merge-identities/merge-problem.ts'
import {
  MergeNotFound,
  type MergeStatus,
  MergeStatusEnum,
} from '../merge-identities/merge-refusals.result.ts'
import { OwnIdentityRefused } from '../refusals.result.ts'
import { UndoRefusalEnum } from '../undo-merge/undo-merge.result.ts'

@ObjectType({ description: 'The side that was chosen for a fact that differed.' })
export class MergeChoice {
  @Field(() => MergeFactEnum, { description: 'The fact.' })
  fact!: MergeFact

  @Field(() => MergeSideEnum, { description: 'Whose stays.' })
  side!: SideName
}

@ObjectType({ description: 'What undoing a merge would do now.' })
export class MergeUndo {
  @Field(() => UndoRefusalEnum, { nullable: true, description: 'Why it cannot be undone. Null: it can.' })
  refusal!: UndoRefusal | null

  @Field(() => [MergeFactEnum], {
    description: 'What changed of the survivor since the merge, and would stay as it is.',
  })
  keptFacts!: MergeFact[]

  @Field(() => String, {
    nullable: true,
    description: 'Stands for the survivor as it is now: `undoMerge` takes it.',
  })
  intoVersion!: string | null
}

@ObjectType({ description: 'What approving a proposal would do now.' })
export class MergeApproval {
  @Field(() => MergeProblemEnum, {
    nullable: true,
    description: 'Why the proposal would fall instead. Null: the merge would be done.',
  })
  problem!: MergeProblem | null

  @Field(() => Boolean, {
    description: 'True when each of the two has a record: who approves says which stays.',
  })
  isRecordNeeded!: boolean
}

@ObjectType('Merge', { description: 'A merge of two identities of one person, from its proposal on.' })
export class MergeObject {
  kind!: 'merge'

  @Field(() => ID, { description: 'The merge.' })
  id!: string

  @Field(() => ID, { description: 'The identity that goes.' })
  fromId!: string

  @Field(() => ID, { description: 'The identity that stays.' })
  intoId!: string

  @Field(() => String, { description: 'The initials of the person: of the identity that stays.' })
  personInitials!: string

  @Field(() => MergeStatusEnum, { description: 'How it stands.' })
  status!: MergeStatus

  @Field(() => [MergeChoice], { description: 'What stays of which, where they differed.' })
  choices!: MergeChoice[]

  @Field(() => String, { description: 'Why it was proposed: one of MergeReason.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'What the proposer wrote for the colleague who decides.',
  })
  note!: string | null

  @Field(() => String, { nullable: true, description: 'Who proposed it. Null: an operator.' })
  proposedBy!: string | null

  @Field(() => Boolean, { description: 'True when the caller proposed it: a colleague decides.' })
  isOwnProposal!: boolean

  @Field(() => GraphQLISODateTime, { description: 'When it was proposed.' })
  proposedAt!: Date

  @Field(() => String, {
    nullable: true,
    description: 'Who decided. Null: an operator, no colleague yet, or it fell by itself.',
  })
  decidedBy!: string | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused: one of MergeRefusalReason, or of MergeProblem.',
  })
  refusalReason!: string | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until then it can be undone.' })
  undoUntil!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'Who undid it. Null: an operator, or it was not undone.',
  })
  undoneBy!: string | null

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was undone.' })
  undoneAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why it was undone: one of UndoMergeReason.' })
  undoReason!: string | null
}

@ObjectType({ description: 'A merge, and what approving or undoing it would do.' })
export class ShownMerge {
  kind!: 'shown'

  @Field(() => MergeObject, { description: 'The merge.' })
  merge!: MergeObject

  @Field(() => MergeApproval, {
    nullable: true,
    description: 'What approving it would do now. Null: it is decided.',
  })
  approval!: MergeApproval | null

  @Field(() => MergeUndo, { description: 'What undoing it would do now.' })
  undo!: MergeUndo
}

@ObjectType({ description: 'A merge in the list.' })
export class MergeEdge {
  @Field(() => MergeObject, { description: 'The merge.' })
  node!: MergeObject

  @Field(() => String, { description: 'Its place in the list.' })
  cursor!: string
}

@ObjectType({ description: 'Merges, the latest proposal first.' })
export class MergeConnection {
  @Field(() => [MergeEdge], { description: 'The merges of this page.' })
  edges!: MergeEdge[]

  @Field(() => PageInfo, { description: 'Says if the list continues.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many merges there are on all pages, 1,000 at most.' })
  total!: number

  @Field(() => Boolean, { description: 'True when there are more than 1,000.' })
  isTotalCapped!: boolean
}

const members = { shown: ShownMerge, mergeNotFound: MergeNotFound, ownIdentity: OwnIdentityRefused }

export const MergeResult = createUnionType({
  name: 'MergeResult',
  description: 'The answer to merge.',
  types: () => [ShownMerge, MergeNotFound, OwnIdentityRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type MergeOutcome = typeof MergeResult
