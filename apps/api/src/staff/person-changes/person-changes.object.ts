import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import type { SupportTaskReason } from '../../tasks/domain/task-reason.ts'
import { SupportTaskReasonEnum } from '../../tasks/task.enums.ts'
import { type CloseReason, CloseReasonEnum } from '../close-identity/close-identity.result.ts'
import { EmailProofEnum } from '../propose-email/propose-email.result.ts'
import { OwnIdentityRefused, PersonNotFound } from '../refusals.result.ts'

@ObjectType({ description: 'An open task about a person.' })
export class TaskOfPerson {
  @Field(() => ID, { description: 'The task.' })
  id!: string

  @Field(() => Int, { description: 'Its version, for an act that ends it.' })
  version!: number

  @Field(() => SupportTaskReasonEnum, { description: 'Why an agent has to look.' })
  reason!: SupportTaskReason

  @Field(() => String, { description: 'What the teacher was told to quote.' })
  reference!: string
}

@ObjectType({ description: 'A closure that is proposed, or that keeps the identity closed.' })
export class ClosureOfPerson {
  @Field(() => ID, { description: 'The closure.' })
  id!: string

  @Field(() => CloseReasonEnum, { description: 'Why.' })
  reason!: CloseReason

  @Field(() => String, { description: 'The name of the colleague who proposed it.' })
  proposedBy!: string

  @Field(() => Boolean, {
    description: 'True when the caller proposed it, so that a colleague has to approve it.',
  })
  isOwn!: boolean

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until then the identity can be re-opened. Null: the closure is proposed only.',
  })
  reopenableUntil!: Date | null
}

@ObjectType({ description: 'Another address that staff proposed, on its way.' })
export class EmailProposalOfPerson {
  @Field(() => String, { description: 'The name of the colleague who proposed it.' })
  proposedBy!: string

  @Field(() => Boolean, { description: 'True when the caller proposed it.' })
  isOwn!: boolean

  @Field(() => String, { description: 'As much of the address as the person’s own mails show.' })
  redactedEmailAddress!: string

  @Field(() => String, {
    nullable: true,
    description: 'The whole address. Null: the caller does not have the person open.',
  })
  emailAddress!: string | null

  @Field(() => EmailProofEnum, { description: 'What the person has shown: why it was proposed.' })
  proof!: keyof typeof EmailProofEnum

  @Field(() => Boolean, { description: 'True when its reader confirmed it.' })
  isConfirmed!: boolean

  @Field(() => Boolean, { description: 'True while a lead has to approve it.' })
  isApprovalNeeded!: boolean

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'It signs in from then on. Null: not fixed yet.',
  })
  effectiveAt!: Date | null
}

@ObjectType({
  description: 'How a person stands, for the acts that change them. Without anything about who they are.',
})
export class PersonChanges {
  kind!: 'personChanges'

  @Field(() => ID, { description: 'The identity. Another one than was asked for, if that was merged.' })
  id!: string

  @Field(() => String, { description: 'Another one whenever what is known of the person has changed.' })
  version!: string

  @Field(() => String, { description: 'As much of the address as the person’s own mails show.' })
  redactedEmailAddress!: string

  @Field(() => Boolean, { description: 'True when staff have locked or closed the identity.' })
  isLocked!: boolean

  @Field(() => Boolean, {
    description: 'True while a closure keeps it out: for 30 days until it is re-opened, and then for good.',
  })
  isClosed!: boolean

  @Field(() => Boolean, { description: 'True when a record is linked.' })
  isLinked!: boolean

  @Field(() => Boolean, {
    description: 'True when services see the name on the linked record in place of that given.',
  })
  isRecordSeen!: boolean

  @Field(() => Boolean, { description: 'True when the link is in question, and a lead has to decide.' })
  isDisputed!: boolean

  @Field(() => Boolean, {
    description:
      'True when another identity proved the address on the linked record and could take it: `MOVED` of decideDispute.',
  })
  isMovable!: boolean

  @Field(() => Boolean, { description: 'True when no service sees the link meanwhile.' })
  isFrozen!: boolean

  @Field(() => Boolean, { description: 'True when the linked record was closed.' })
  isRecordClosed!: boolean

  @Field(() => ClosureOfPerson, { nullable: true, description: 'Null: none.' })
  closure!: ClosureOfPerson | null

  @Field(() => EmailProposalOfPerson, { nullable: true, description: 'Null: none is pending.' })
  emailProposal!: EmailProposalOfPerson | null

  @Field(() => Boolean, {
    description: 'True while staff can still take the last change of the address back.',
  })
  isEmailUndoable!: boolean

  @Field(() => [TaskOfPerson], { description: 'Open tasks about the person, the oldest first.' })
  tasks!: TaskOfPerson[]
}

const members = {
  personChanges: PersonChanges,
  personNotFound: PersonNotFound,
  ownIdentity: OwnIdentityRefused,
}

export const PersonChangesResult = createUnionType({
  name: 'PersonChangesResult',
  description: 'The answer of personChanges.',
  types: () => [PersonChanges, PersonNotFound, OwnIdentityRefused] as const,
  resolveType: ({ kind }) => members[kind],
})
export type PersonChangesOutcome = typeof PersonChangesResult
