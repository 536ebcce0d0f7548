import { createUnionType, Field, ID, ObjectType } from 'type-graphql'
import type { StaffRole } from '../../../kernel/caller.ts'
import { StaffRoleEnum } from '../../show-staff-session/staff-session.object.ts'
import { StaffChangeRefused } from '../change-refused.result.ts'

@ObjectType({ description: 'The member has the role from now on, and is told.' })
export class StaffRoleChanged {
  kind!: 'changed'

  @Field(() => ID, { description: 'The member.' })
  memberId!: string

  @Field(() => StaffRoleEnum, { description: 'The role.' })
  role!: StaffRole
}

@ObjectType({
  description: 'The member becomes an owner once another owner asks for the same, within 7 days.',
})
export class StaffOwnerProposed {
  kind!: 'proposed'

  @Field(() => ID, { description: 'The member.' })
  memberId!: string
}

const members = { changed: StaffRoleChanged, proposed: StaffOwnerProposed, refused: StaffChangeRefused }

export const ChangeStaffRoleResult = createUnionType({
  name: 'ChangeStaffRoleResult',
  description: 'The outcome of changeStaffRole.',
  types: () => [StaffRoleChanged, StaffOwnerProposed, StaffChangeRefused] as const,
  resolveType: ({ kind }) => members[kind],
})

export type ChangeStaffRoleOutcome = typeof ChangeStaffRoleResult
