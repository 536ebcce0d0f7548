import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { enumOf, registerEnum } from '../../../kernel/graphql-enum.ts'

export const StaffInvitationRefusalEnum = enumOf(['EMAIL_ADDRESS', 'NAME', 'MEMBER_ALREADY', 'OWNER'])
registerEnum(StaffInvitationRefusalEnum, 'StaffInvitationRefusal', {
  description:
    'EMAIL_ADDRESS: it is none that a mail could reach. NAME: it is missing or too long. MEMBER_ALREADY: the address is that of a member, or of one who is invited. OWNER: a member joins in another role first, and is made an owner then.',
})

@ObjectType({
  description: 'A mail with a link is on its way to the member, who joins by it within 48 hours.',
})
export class StaffMemberInvited {
  kind!: 'invited'

  @Field(() => ID, { description: 'The member.' })
  memberId!: string
}

@ObjectType({ description: 'No member was invited.' })
export class StaffInvitationRefused {
  kind!: 'notInvited'

  @Field(() => StaffInvitationRefusalEnum, { description: 'Why.' })
  reason!: keyof typeof StaffInvitationRefusalEnum
}

const members = { invited: StaffMemberInvited, notInvited: StaffInvitationRefused }

export const InviteStaffMemberResult = createUnionType({
  name: 'InviteStaffMemberResult',
  description: 'The outcome of inviteStaffMember.',
  types: () => [StaffMemberInvited, StaffInvitationRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type InviteStaffMemberOutcome = typeof InviteStaffMemberResult
