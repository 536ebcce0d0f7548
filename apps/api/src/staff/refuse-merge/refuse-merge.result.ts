import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import {
  MergeDecidedAlready,
  MergeNotFound,
  OwnProposalRefused,
} from '../merge-identities/merge-refusals.result.ts'
import { OwnIdentityRefused } from '../refusals.result.ts'

@ObjectType({ description: 'The proposal is refused, and both identities stay as they are.' })
export class ProposalRefused {
  kind!: 'refused'

  @Field(() => ID, { description: 'The merge.' })
  mergeId!: string
}

const members = {
  refused: ProposalRefused,
  mergeNotFound: MergeNotFound,
  decidedAlready: MergeDecidedAlready,
  ownProposal: OwnProposalRefused,
  ownIdentity: OwnIdentityRefused,
}

export const RefuseMergeResult = createUnionType({
  name: 'RefuseMergeResult',
  description: 'The outcome of refusing a merge.',
  types: () =>
    [ProposalRefused, MergeNotFound, MergeDecidedAlready, OwnProposalRefused, OwnIdentityRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type RefuseMergeOutcome = typeof RefuseMergeResult
