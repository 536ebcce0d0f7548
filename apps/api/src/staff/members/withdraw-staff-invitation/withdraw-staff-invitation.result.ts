import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import { StaffChangeRefused } from '../change-refused.result.ts'

@ObjectType({ description: 'The invitation works no longer, and its address may be invited anew.' })
export class StaffInvitationWithdrawn {
  kind!: 'withdrawn'

  @Field(() => ID, { description: 'The member who never was.' })
  memberId!: string
}

const members = { withdrawn: StaffInvitationWithdrawn, refused: StaffChangeRefused }

export const WithdrawStaffInvitationResult = createUnionType({
  name: 'WithdrawStaffInvitationResult',
  description: 'The outcome of withdrawStaffInvitation.',
  types: () => [StaffInvitationWithdrawn, StaffChangeRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type WithdrawStaffInvitationOutcome = typeof WithdrawStaffInvitationResult
