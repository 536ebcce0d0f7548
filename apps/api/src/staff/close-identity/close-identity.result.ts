import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { PERSON_REFUSALS, personRefusals } from '../person-acts/person-refusals.result.ts'

export const closeReasons = ['DIED', 'ASKED_BY_HOLDER', 'PROBLEM_WITH_ACCOUNT'] as const
export type CloseReason = (typeof closeReasons)[number]
export const CloseReasonEnum = enumOf(closeReasons)
registerEnum(CloseReasonEnum, 'CloseReason', { description: 'Why an identity is closed.' })

export const reopenReasons = ['CLOSED_BY_MISTAKE', 'ASKED_BY_HOLDER'] as const
export type ReopenReason = (typeof reopenReasons)[number]
export const ReopenReasonEnum = enumOf(reopenReasons)
registerEnum(ReopenReasonEnum, 'ReopenReason', { description: 'Why an identity is re-opened.' })

@ObjectType({ description: 'A colleague has to approve it. Nothing changes until then.' })
export class ClosureProposed {
  kind!: 'proposed'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string

  @Field(() => ID, { description: 'The closure.' })
  closureId!: string
}

@ObjectType({ description: 'One is proposed already, or the identity is closed. Nothing was done.' })
export class ClosureStands {
  kind!: 'closureStands'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'No service lets the identity in, and its record is hidden from all of them.' })
export class IdentityClosed {
  kind!: 'closed'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string

  @Field(() => GraphQLISODateTime, { description: 'Until then it can be re-opened.' })
  reopenableUntil!: Date
}

@ObjectType({ description: 'The identity stays open.' })
export class ClosureRefused {
  kind!: 'refused'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'The identity is as it was before it was closed.' })
export class IdentityReopened {
  kind!: 'reopened'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'The caller proposed it. Another colleague has to approve it.' })
export class SecondPersonNeeded {
  kind!: 'secondPersonNeeded'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({
  description:
    'There is no closure of this person in the state that this needs: a colleague was faster, or 30 days have passed.',
})
export class NoSuchClosure {
  kind!: 'noSuchClosure'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

const members = {
  proposed: ClosureProposed,
  closureStands: ClosureStands,
  closed: IdentityClosed,
  refused: ClosureRefused,
  reopened: IdentityReopened,
  secondPersonNeeded: SecondPersonNeeded,
  noSuchClosure: NoSuchClosure,
  ...personRefusals,
}

export const CloseIdentityResult = createUnionType({
  name: 'CloseIdentityResult',
  description: 'The outcome of closeIdentity.',
  types: () => [ClosureProposed, ClosureStands, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type CloseIdentityOutcome = typeof CloseIdentityResult

export const DecideClosureResult = createUnionType({
  name: 'DecideClosureResult',
  description: 'The outcome of approveClosure and refuseClosure.',
  types: () =>
    [IdentityClosed, ClosureRefused, SecondPersonNeeded, NoSuchClosure, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type DecideClosureOutcome = typeof DecideClosureResult

export const ReopenIdentityResult = createUnionType({
  name: 'ReopenIdentityResult',
  description: 'The outcome of reopenIdentity.',
  types: () => [IdentityReopened, NoSuchClosure, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type ReopenIdentityOutcome = typeof ReopenIdentityResult
