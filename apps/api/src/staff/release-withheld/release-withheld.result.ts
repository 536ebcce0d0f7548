import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { PERSON_REFUSALS, personRefusals } from '../person-acts/person-refusals.result.ts'

export const releaseReasons = ['DOCUMENT_SEEN', 'PROVED_BY_PHONE'] as const
export type ReleaseReason = (typeof releaseReasons)[number]
export const ReleaseReasonEnum = enumOf(releaseReasons)
registerEnum(ReleaseReasonEnum, 'ReleaseReason', {
  description: 'The proof on which a withheld TRN is given out.',
})

export const withholdReasons = ['NO_PROOF', 'PROOF_DIFFERS', 'PROOF_UNCLEAR', 'SUSPECTED_ALTERED'] as const
export type WithholdReason = (typeof withholdReasons)[number]
export const WithholdReasonEnum = enumOf(withholdReasons)
registerEnum(WithholdReasonEnum, 'WithholdReason', { description: 'Why a withheld TRN is not given out.' })

@ObjectType({ description: 'The record is linked, and the person is told. The TRN stays on the list.' })
export class WithheldTrnReleased {
  kind!: 'released'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({
  description: 'The search ends without a record, and the person is told which proof is missing.',
})
export class WithheldTrnRefused {
  kind!: 'refused'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({
  description:
    'The search of this person does not lead to a withheld record, or to none that is free. Nothing was done.',
})
export class NothingWithheld {
  kind!: 'nothingWithheld'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

const members = {
  released: WithheldTrnReleased,
  refused: WithheldTrnRefused,
  nothingWithheld: NothingWithheld,
  ...personRefusals,
}

export const ReleaseWithheldTrnResult = createUnionType({
  name: 'ReleaseWithheldTrnResult',
  description: 'The outcome of releaseWithheldTrn.',
  types: () => [WithheldTrnReleased, NothingWithheld, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type ReleaseWithheldTrnOutcome = typeof ReleaseWithheldTrnResult

export const RefuseWithheldTrnResult = createUnionType({
  name: 'RefuseWithheldTrnResult',
  description: 'The outcome of refuseWithheldTrn.',
  types: () => [WithheldTrnRefused, NothingWithheld, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type RefuseWithheldTrnOutcome = typeof RefuseWithheldTrnResult
