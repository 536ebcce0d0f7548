import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql'
import type { StaffRole } from '../../kernel/caller.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { MEMBER_STATES, type MemberState } from '../../roster/domain/member-state.ts'
import { StaffRoleEnum } from '../show-staff-session/staff-session.object.ts'

export const StaffMemberStateEnum = enumOf(MEMBER_STATES)
registerEnum(StaffMemberStateEnum, 'StaffMemberState', {
  description:
    'How a member of staff stands. ACTIVE: may sign in. LOCKED: their second factors were wrong too often, and have to be reset. INVITED: has not joined yet. INVITATION_OVER: has not joined, and the link works no longer. LEFT: is a member no longer.',
})

@ObjectType('StaffMember', { description: 'A member of staff, from their invitation on.' })
export class StaffMemberObject {
  @Field(() => ID, { description: 'Their id.' })
  id!: string

  @Field(() => String, { description: 'Their name.' })
  name!: string

  @Field(() => String, { description: 'Their work address.' })
  emailAddress!: string

  @Field(() => StaffRoleEnum, { description: 'Their role.' })
  role!: StaffRole

  @Field(() => StaffMemberStateEnum, { description: 'How they stand.' })
  state!: MemberState

  @Field(() => GraphQLISODateTime, { description: 'When they were last invited.' })
  invitedAt!: Date

  @Field(() => GraphQLISODateTime, {
    description: 'The link of that invitation works until then, or was used then.',
  })
  invitationExpiresAt!: Date

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they joined. Null: not yet.' })
  joinedAt!: Date | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When they left. Null: they are a member.',
  })
  leftAt!: Date | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When they last did anything here. Null: not within the last month.',
  })
  lastUsedAt!: Date | null

  @Field(() => Int, { description: 'How many second factors they have.' })
  factors!: number

  @Field(() => Boolean, { description: 'Their second factors are locked: they were wrong too often.' })
  isLocked!: boolean

  @Field(() => ID, {
    nullable: true,
    description: 'The owner who wants them to become an owner, where another one has to agree.',
  })
  proposedById!: string | null
}
