import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { StaffChangeRefused } from '../change-refused.result.ts'

@ObjectType({ description: 'Another link is on its way to the member. The one before works no longer.' })
export class StaffInvitationRenewed {
  kind!: 'renewed'

  @Field(() => ID, { description: 'The member.' })
  memberId!: string
}

const members = { renewed: StaffInvitationRenewed, refused: StaffChangeRefused }

export const RenewStaffInvitationResult = createUnionType({
  name: 'RenewStaffInvitationResult',
  description: 'The outcome of renewStaffInvitation.',
  types: () => [StaffInvitationRenewed, StaffChangeRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type RenewStaffInvitationOutcome = typeof RenewStaffInvitationResult
