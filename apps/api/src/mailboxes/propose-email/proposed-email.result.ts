import { createUnionType, Field, GraphQLISODateTime, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

const NotConfirmableReasonEnum = enumOf(['UNKNOWN', 'EXPIRED', 'DONE'])
registerEnum(NotConfirmableReasonEnum, 'NotConfirmableReason', {
  description:
    'UNKNOWN: there is no such link, or the change was stopped. EXPIRED: older than 24 hours. DONE: the address was confirmed already.',
})

const NotStoppableReasonEnum = enumOf(['UNKNOWN', 'DONE', 'IN_EFFECT'])
registerEnum(NotStoppableReasonEnum, 'NotStoppableReason', {
  description:
    'UNKNOWN: there is no such link. DONE: the change was stopped already. IN_EFFECT: the new address signs in by now; the mail that said so has the link back.',
})

@ObjectType({ description: 'The address is its reader’s.' })
export class ProposedEmailConfirmed {
  kind!: 'confirmed'

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'It signs in from then on. Null: staff have to approve it first.',
  })
  effectiveAt!: Date | null
}

@ObjectType({ description: 'Nothing was changed.' })
export class ProposedEmailNotConfirmable {
  kind!: 'notConfirmable'

  @Field(() => NotConfirmableReasonEnum, { description: 'The reason.' })
  reason!: keyof typeof NotConfirmableReasonEnum
}

@ObjectType({ description: 'The address stays as it is.' })
export class ProposedEmailStopped {
  kind!: 'stopped'

  @Field(() => GraphQLISODateTime, { description: 'When the change was asked for.' })
  proposedAt!: Date
}

@ObjectType({ description: 'Nothing was changed.' })
export class ProposedEmailNotStoppable {
  kind!: 'notStoppable'

  @Field(() => NotStoppableReasonEnum, { description: 'The reason.' })
  reason!: keyof typeof NotStoppableReasonEnum
}

const members = {
  confirmed: ProposedEmailConfirmed,
  notConfirmable: ProposedEmailNotConfirmable,
  stopped: ProposedEmailStopped,
  notStoppable: ProposedEmailNotStoppable,
}

export const ConfirmProposedEmailResult = createUnionType({
  name: 'ConfirmProposedEmailResult',
  description: 'The outcome of confirmProposedEmail.',
  types: () => [ProposedEmailConfirmed, ProposedEmailNotConfirmable] as const,
  resolveType: ({ kind }) => members[kind],
})
export type ConfirmProposedEmailOutcome = typeof ConfirmProposedEmailResult

export const StopProposedEmailResult = createUnionType({
  name: 'StopProposedEmailResult',
  description: 'The outcome of stopProposedEmail.',
  types: () => [ProposedEmailStopped, ProposedEmailNotStoppable] as const,
  resolveType: ({ kind }) => members[kind],
})
export type StopProposedEmailOutcome = typeof StopProposedEmailResult
