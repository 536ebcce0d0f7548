import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql'
import { type InvitationStatus, invitationStatuses, statusOf } from '../../invitations/domain/invitation.ts'
import type { Invitation } from '../../invitations/invitation.repository.ts'
import { PageInfo } from '../../kernel/graphql-connection.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'

export const InvitationStatusEnum = enumOf(invitationStatuses)
registerEnum(InvitationStatusEnum, 'InvitationStatus', {
  description: 'How an invitation stands. Expect statuses that are not here yet.',
  values: {
    WAITING: 'It was made, and its link was not used yet.',
    OPENED: 'The button on the page of its link was pressed. Whoever reads the mail can still accept it.',
    ACCEPTED: 'A person proved the invited address in a sign-in to your service. The link works no more.',
    CANCELLED: 'Your service took it back. The link works no more.',
    EXPIRED: 'It was not accepted within 30 days. The link works no more.',
  },
})

@ObjectType('Invitation', {
  description: 'Your service invited the reader of an address to sign in to it, about one teaching record.',
})
export class InvitationObject {
  @Field(() => ID, { description: 'A UUID. Never null. Scope: as the invitation.' })
  id!: string

  @Field(() => String, {
    description: 'The TRN that you gave: seven digits. Never null. Scope: as the invitation.',
  })
  trn!: string

  @Field(() => InvitationStatusEnum, {
    description: 'How it stands now. Never null. Scope: as the invitation.',
  })
  status!: InvitationStatus

  @Field(() => GraphQLISODateTime, {
    description: 'When it was made: an instant (ISO 8601, UTC). Never null. Scope: as the invitation.',
  })
  createdAt!: Date

  @Field(() => GraphQLISODateTime, {
    description:
      'When its link stops working if nothing ends it before, 30 days after it was made: an instant (ISO 8601, UTC). Never null. Scope: as the invitation.',
  })
  expiresAt!: Date

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When the button on the page of its link was first pressed: an instant (ISO 8601, UTC). Null: it was not. Scope: as the invitation.',
  })
  openedAt!: Date | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When it was accepted or cancelled, or expired: an instant (ISO 8601, UTC). Null: its link still works. Scope: as the invitation.',
  })
  endedAt!: Date | null

  /** Not part of the schema: `identity` shows it to a service that sees it. */
  identityId!: string | null
}

/** An invitation as its service may see it at `now`. Not its address: the record's own is not the service's to know. */
export function showInvitation(invitation: Invitation, now: Date): InvitationObject {
  const { id, trn, createdAt, expiresAt, openedAt, endedAt, identityId } = invitation
  const status = statusOf(invitation, now)
  const end = status === 'EXPIRED' ? expiresAt : endedAt
  return { id, trn, status, createdAt, expiresAt, openedAt, endedAt: end, identityId }
}

@InputType({ description: 'Which invitations to list. Every bound has to hold.' })
export class InvitationFilterInput {
  @Field(() => InvitationStatusEnum, {
    nullable: true,
    description: 'Those that stand so now. Null: however they stand. Scope: as the list.',
  })
  status?: InvitationStatus | null

  @Field(() => String, {
    nullable: true,
    description:
      'Those about the record with this TRN, as you gave it: seven digits, nothing else. Null: about any record. Scope: as the list.',
  })
  trn?: string | null
}

@ObjectType('InvitationEdge', { description: 'An invitation, and its place in the list.' })
export class InvitationEdge {
  @Field(() => String, {
    description:
      'Pass it as `after` to go on from here: opaque text, under 200 characters. Never null. Scope: as the list.',
  })
  cursor!: string

  @Field(() => InvitationObject, { description: 'The invitation. Never null. Scope: as the list.' })
  node!: InvitationObject
}

@ObjectType('InvitationConnection', { description: 'A page of the invitations of your service.' })
export class InvitationConnection {
  @Field(() => [InvitationEdge], { description: 'The newest first. Never null. Scope: as the list.' })
  edges!: InvitationEdge[]

  @Field(() => PageInfo, { description: 'How the list goes on. Never null. Scope: as the list.' })
  pageInfo!: PageInfo
}
