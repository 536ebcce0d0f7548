import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { PERSON_REFUSALS, personRefusals } from '../person-acts/person-refusals.result.ts'
import {
  ClosedRecordVerdictEnum,
  type closedRecordVerdicts,
  DisplacementVerdictEnum,
  DisputeVerdictEnum,
  type displacementVerdicts,
  type disputeVerdicts,
} from './dispute-reason.ts'

@ObjectType({ description: 'No service sees the record until a lead has decided.' })
export class LinkFrozen {
  kind!: 'frozen'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'A lead decided about a disputed link. Those whom it concerns are told.' })
export class DisputeDecided {
  kind!: 'disputeDecided'

  @Field(() => ID, { description: 'The identity that held the record.' })
  identityId!: string

  @Field(() => DisputeVerdictEnum, { description: 'The decision.' })
  verdict!: (typeof disputeVerdicts)[number]
}

@ObjectType({ description: 'A lead decided about a record that a claimant took from its holder.' })
export class DisplacementDecided {
  kind!: 'displacementDecided'

  @Field(() => ID, { description: 'The identity that lost the record to the claimant.' })
  identityId!: string

  @Field(() => DisplacementVerdictEnum, { description: 'The decision.' })
  verdict!: (typeof displacementVerdicts)[number]
}

@ObjectType({ description: 'The link to a closed record was decided on.' })
export class ClosedRecordDecided {
  kind!: 'closedRecordDecided'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string

  @Field(() => ClosedRecordVerdictEnum, { description: 'The decision.' })
  verdict!: (typeof closedRecordVerdicts)[number]
}

@ObjectType({ description: 'There is nothing of this kind to decide, or not any more. Nothing was done.' })
export class NothingToDecide {
  kind!: 'nothingToDecide'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({
  description:
    'The record cannot go there: no other identity proved the address on it, or that one has a record or is locked; or the record that the closed one was merged into is unknown, or another identity’s.',
})
export class NowhereToMove {
  kind!: 'nowhereToMove'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

const members = {
  frozen: LinkFrozen,
  disputeDecided: DisputeDecided,
  displacementDecided: DisplacementDecided,
  closedRecordDecided: ClosedRecordDecided,
  nothingToDecide: NothingToDecide,
  nowhereToMove: NowhereToMove,
  ...personRefusals,
}

export const FreezeLinkResult = createUnionType({
  name: 'FreezeLinkResult',
  description: 'The outcome of freezeLink.',
  types: () => [LinkFrozen, NothingToDecide, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type FreezeLinkOutcome = typeof FreezeLinkResult

export const DecideDisputeResult = createUnionType({
  name: 'DecideDisputeResult',
  description: 'The outcome of decideDispute.',
  types: () => [DisputeDecided, NothingToDecide, NowhereToMove, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type DecideDisputeOutcome = typeof DecideDisputeResult

export const DecideDisplacementResult = createUnionType({
  name: 'DecideDisplacementResult',
  description: 'The outcome of decideDisplacement.',
  types: () => [DisplacementDecided, NothingToDecide, NowhereToMove, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type DecideDisplacementOutcome = typeof DecideDisplacementResult

export const DecideClosedRecordResult = createUnionType({
  name: 'DecideClosedRecordResult',
  description: 'The outcome of decideClosedRecord.',
  types: () => [ClosedRecordDecided, NothingToDecide, NowhereToMove, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type DecideClosedRecordOutcome = typeof DecideClosedRecordResult
