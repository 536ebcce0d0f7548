import { createUnionType, Field, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

const InvitationRefusedReasonEnum = enumOf(['NOT_INVITABLE', 'RECORD_HELD', 'NO_RECORD_LOOKED_FOR'])
registerEnum(InvitationRefusedReasonEnum, 'InvitationRefusedReason', {
  description: 'Why an invitation was not made. Expect reasons that are not here yet.',
  values: {
    NOT_INVITABLE:
      'No invitation can go out about this record. Why is not said: there may be no such record, it may be closed, have no address of one person, have to be checked by our support team first, or be linked already.',
    RECORD_HELD:
      'An identity that your service sees is linked to this record: the person has no need of an invitation. Only for a token that opens the TRN of identities.',
    NO_RECORD_LOOKED_FOR: 'Your service is not one for which teaching records are looked for.',
  },
})

// Kept under the key of the call is only the id: `invitation` is read afresh, in invitation-of-answer.resolvers.ts.
@ObjectType('InvitationCreated', { description: 'The invitation was made, and will be mailed.' })
export class InvitationCreated {
  kind!: 'created'
  invitationId!: string
}

@ObjectType('InvitationStands', {
  description:
    'Your service has invited this address about this record already, and the link still works. Nothing was mailed again.',
})
export class InvitationStands {
  kind!: 'stands'
  invitationId!: string
}

@ObjectType('InvitationRefused', { description: 'No invitation was made.' })
export class InvitationRefused {
  kind!: 'refused'

  @Field(() => InvitationRefusedReasonEnum, {
    description: 'The reason. Never null. Scope: as the mutation.',
  })
  reason!: keyof typeof InvitationRefusedReasonEnum
}

const members = { created: InvitationCreated, stands: InvitationStands, refused: InvitationRefused }

export const CreateInvitationResult = createUnionType({
  name: 'CreateInvitationResult',
  description: 'The outcome of createInvitation. Expect outcomes that are not here yet.',
  types: () => [InvitationCreated, InvitationStands, InvitationRefused] as const,
  resolveType: ({ kind }) => members[kind],
})
