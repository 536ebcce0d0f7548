import { createUnionType, Field, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { invitationEnds } from '../domain/invitation.ts'

const InvitationNotUsableReasonEnum = enumOf(['UNKNOWN', ...invitationEnds])
registerEnum(InvitationNotUsableReasonEnum, 'InvitationNotUsableReason', {
  description:
    'UNKNOWN: no such link, or its service uses us no more. ACCEPTED: used already. CANCELLED: its service took it back. EXPIRED: older than 30 days.',
})

@ObjectType({ description: 'The invitation goes with the next journey to its service.' })
export class InvitationOpened {
  kind!: 'opened'

  @Field(() => String, { description: 'The name of the service that invites.' })
  serviceName!: string

  @Field(() => String, { description: 'The address at which signing in to the service begins.' })
  serviceUrl!: string
}

@ObjectType({ description: 'Nothing was changed.' })
export class InvitationNotUsable {
  kind!: 'notUsable'

  @Field(() => InvitationNotUsableReasonEnum, { description: 'The reason.' })
  reason!: keyof typeof InvitationNotUsableReasonEnum
}

const members = { opened: InvitationOpened, notUsable: InvitationNotUsable }

export const OpenInvitationResult = createUnionType({
  name: 'OpenInvitationResult',
  description: 'The answer to the link of an invitation.',
  types: () => [InvitationOpened, InvitationNotUsable] as const,
  resolveType: ({ kind }) => members[kind],
})

export type OpenInvitationOutcome = typeof OpenInvitationResult
