import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { DetailsRefused } from '../change-details/detail-problem.object.ts'
import { PERSON_REFUSALS, personRefusals } from '../person-acts/person-refusals.result.ts'

export const EmailProofEnum = enumOf(['DOCUMENT', 'KNOWLEDGE'])
registerEnum(EmailProofEnum, 'EmailProof', {
  description:
    'What the person who asks for another address has shown. DOCUMENT: evidence. KNOWLEDGE: answers only, so that another lead has to approve.',
})

/** What staff may say; the others are the rules’ own. */
export const staffStopReasons = ['FRAUD_SUSPECTED', 'ASKED_BY_HOLDER', 'PROPOSED_BY_MISTAKE'] as const
export type StaffStopReason = (typeof staffStopReasons)[number]
export const StaffStopReasonEnum = enumOf(staffStopReasons)
registerEnum(StaffStopReasonEnum, 'EmailStopReason', {
  description: 'Why a change of address is stopped, or taken back.',
})

@ObjectType({ description: 'Both addresses are told, and the new one has a day to confirm.' })
export class EmailChangeProposed {
  kind!: 'proposed'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string

  @Field(() => Boolean, { description: 'True when a lead who is another colleague has to approve it.' })
  isApprovalNeeded!: boolean
}

@ObjectType({
  description: 'The address is another identity’s. If both are one person’s, merge them. No mail is sent.',
})
export class EmailOfAnother {
  kind!: 'taken'

  @Field(() => ID, { description: 'The identity that has it.' })
  identityId!: string
}

@ObjectType({ description: 'The address is the one that signs in. Nothing was done.' })
export class EmailAsBefore {
  kind!: 'asBefore'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'Another address is pending already. Stop that first.' })
export class EmailChangePending {
  kind!: 'pending'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'A lead approved the change.' })
export class EmailChangeApproved {
  kind!: 'approved'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The address signs in from then on. Null: its reader has to confirm it first.',
  })
  effectiveAt!: Date | null
}

@ObjectType({ description: 'The caller proposed it. Another colleague has to approve it.' })
export class AnotherLeadNeeded {
  kind!: 'anotherLeadNeeded'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'The address stays as it is, and both readers are told.' })
export class EmailChangeStopped {
  kind!: 'stopped'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({ description: 'The address before signs in again, and every session has ended.' })
export class EmailChangeUndone {
  kind!: 'undone'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

@ObjectType({
  description:
    'There is no change in the state that this needs: it took effect, was stopped, or is older than 7 days.',
})
export class NoSuchEmailChange {
  kind!: 'noSuchEmailChange'

  @Field(() => ID, { description: 'The identity.' })
  identityId!: string
}

const members = {
  proposed: EmailChangeProposed,
  taken: EmailOfAnother,
  asBefore: EmailAsBefore,
  pending: EmailChangePending,
  approved: EmailChangeApproved,
  anotherLeadNeeded: AnotherLeadNeeded,
  stopped: EmailChangeStopped,
  undone: EmailChangeUndone,
  noSuchEmailChange: NoSuchEmailChange,
  detailsRefused: DetailsRefused,
  ...personRefusals,
}

export const ProposeEmailChangeResult = createUnionType({
  name: 'ProposeEmailChangeResult',
  description: 'The outcome of proposeEmailChange.',
  types: () =>
    [
      EmailChangeProposed,
      EmailOfAnother,
      EmailAsBefore,
      EmailChangePending,
      DetailsRefused,
      ...PERSON_REFUSALS,
    ] as const,
  resolveType: ({ kind }) => members[kind],
})
export type ProposeEmailChangeOutcome = typeof ProposeEmailChangeResult

export const ApproveEmailChangeResult = createUnionType({
  name: 'ApproveEmailChangeResult',
  description: 'The outcome of approveEmailChange.',
  types: () => [EmailChangeApproved, AnotherLeadNeeded, NoSuchEmailChange, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type ApproveEmailChangeOutcome = typeof ApproveEmailChangeResult

export const StopEmailChangeResult = createUnionType({
  name: 'StopEmailChangeResult',
  description: 'The outcome of stopEmailChange.',
  types: () => [EmailChangeStopped, NoSuchEmailChange, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type StopEmailChangeOutcome = typeof StopEmailChangeResult

export const UndoEmailChangeResult = createUnionType({
  name: 'UndoEmailChangeResult',
  description: 'The outcome of undoEmailChange.',
  types: () => [EmailChangeUndone, EmailOfAnother, NoSuchEmailChange, ...PERSON_REFUSALS] as const,
  resolveType: ({ kind }) => members[kind],
})
export type UndoEmailChangeOutcome = typeof UndoEmailChangeResult
