import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import {
  MergeDecidedAlready,
  MergeNotFound,
  MergeNotPossible,
  OwnProposalRefused,
  TwoRecordsFound,
} from '../merge-identities/merge-refusals.result.ts'
import { OwnIdentityRefused } from '../refusals.result.ts'

@ObjectType({ description: 'The two identities are one.' })
export class MergeApproved {
  kind!: 'approved'

  @Field(() => ID, { description: 'The merge.' })
  mergeId!: string

  @Field(() => ID, { description: 'The identity that stays.' })
  identityId!: string

  @Field(() => GraphQLISODateTime, { description: 'Until then it can be undone.' })
  undoUntil!: Date
}

const members = {
  approved: MergeApproved,
  mergeNotFound: MergeNotFound,
  decidedAlready: MergeDecidedAlready,
  ownProposal: OwnProposalRefused,
  ownIdentity: OwnIdentityRefused,
  notPossible: MergeNotPossible,
  twoRecords: TwoRecordsFound,
}

export const ApproveMergeResult = createUnionType({
  name: 'ApproveMergeResult',
  description: 'The outcome of approving a merge.',
  types: () =>
    [
      MergeApproved,
      MergeNotFound,
      MergeDecidedAlready,
      OwnProposalRefused,
      OwnIdentityRefused,
      MergeNotPossible,
      TwoRecordsFound,
    ] as const,
  resolveType: ({ kind }) => members[kind],
})

export type ApproveMergeOutcome = typeof ApproveMergeResult
