import { createUnionType, Field, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

const InvitationNotCancelledReasonEnum = enumOf(['NOT_FOUND', 'ACCEPTED', 'EXPIRED'])
registerEnum(InvitationNotCancelledReasonEnum, 'InvitationNotCancelledReason', {
  description: 'Why an invitation was not cancelled. Expect reasons that are not here yet.',
  values: {
    NOT_FOUND: 'There is none with this id, or another service made it.',
    ACCEPTED: 'It was accepted before.',
    EXPIRED: 'It had expired before.',
  },
})

@ObjectType('InvitationCancelled', { description: 'The link of the invitation works no more.' })
export class InvitationCancelled {
  kind!: 'cancelled'
  invitationId!: string
}

@ObjectType('InvitationNotCancelled', { description: 'Nothing was changed.' })
export class InvitationNotCancelled {
  kind!: 'notCancelled'

  @Field(() => InvitationNotCancelledReasonEnum, {
    description: 'The reason. Never null. Scope: as the mutation.',
  })
  reason!: keyof typeof InvitationNotCancelledReasonEnum
}

const members = { cancelled: InvitationCancelled, notCancelled: InvitationNotCancelled }

export const CancelInvitationResult = createUnionType({
  name: 'CancelInvitationResult',
  description: 'The outcome of cancelInvitation. Expect outcomes that are not here yet.',
  types: () => [InvitationCancelled, InvitationNotCancelled] as const,
  resolveType: ({ kind }) => members[kind],
})
