import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { StaffChangeRefused } from '../change-refused.result.ts'

@ObjectType({ description: 'The member has left: every session of theirs at our support pages has ended.' })
export class StaffMembershipEnded {
  kind!: 'ended'

  @Field(() => ID, { description: 'The member.' })
  memberId!: string

  @Field(() => Int, { description: 'Open tasks that were theirs, and wait for another agent now.' })
  tasksLeft!: number
}

const members = { ended: StaffMembershipEnded, refused: StaffChangeRefused }

export const EndStaffMembershipResult = createUnionType({
  name: 'EndStaffMembershipResult',
  description: 'The outcome of endStaffMembership.',
  types: () => [StaffMembershipEnded, StaffChangeRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type EndStaffMembershipOutcome = typeof EndStaffMembershipResult
