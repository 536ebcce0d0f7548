import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import {
  MergeNotPossible,
  MergeProposedAlready,
  TwoRecordsFound,
} from '../merge-identities/merge-refusals.result.ts'
import { OwnIdentityRefused, TaskChanged, TaskNotFound } from '../refusals.result.ts'

@ObjectType({ description: 'The merge is proposed, and waits for a second member of staff.' })
export class MergeProposed {
  kind!: 'proposed'

  @Field(() => ID, { description: 'The merge.' })
  mergeId!: string
}

@ObjectType({ description: 'The task is about neither of the two. Nothing was done.' })
export class TaskOfAnotherPerson {
  kind!: 'taskOfAnother'

  @Field(() => ID, { description: 'The task.' })
  taskId!: string
}

const members = {
  proposed: MergeProposed,
  notPossible: MergeNotPossible,
  twoRecords: TwoRecordsFound,
  proposedAlready: MergeProposedAlready,
  ownIdentity: OwnIdentityRefused,
  taskNotFound: TaskNotFound,
  taskChanged: TaskChanged,
  taskOfAnother: TaskOfAnotherPerson,
}

export const ProposeMergeResult = createUnionType({
  name: 'ProposeMergeResult',
  description: 'The outcome of proposing a merge.',
  types: () =>
    [
      MergeProposed,
      MergeNotPossible,
      TwoRecordsFound,
      MergeProposedAlready,
      OwnIdentityRefused,
      TaskNotFound,
      TaskChanged,
      TaskOfAnotherPerson,
    ] as const,
  resolveType: ({ kind }) => members[kind],
})

export type ProposeMergeOutcome = typeof ProposeMergeResult
