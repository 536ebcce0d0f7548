import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { STAFF_ROLES, type StaffRole } from '../../kernel/caller.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { STAFF_PROOFS, type StaffProof } from '../../roster/domain/staff-session-life.ts'

export const StaffRoleEnum = enumOf(STAFF_ROLES)
registerEnum(StaffRoleEnum, 'StaffRole', {
  description:
    'The work of a member of staff. AGENT: works support tasks. LEAD: also decides what needs a second person. OWNER: runs the service, with its staff, clients and switches.',
})

export const StaffProofEnum = enumOf(STAFF_PROOFS)
registerEnum(StaffProofEnum, 'StaffProof', {
  description:
    'The worth of a second factor in a session. NONE: it was not shown yet, and the session opens nothing else. SHOWN: 15 minutes ago or more, so that a risky act asks for it again. FRESH: less than 15 minutes ago.',
})

@ObjectType('StaffSession', { description: 'A member of staff at our support pages.' })
export class StaffSessionObject {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string

  @Field(() => String, { description: 'Their name.' })
  name!: string

  @Field(() => StaffRoleEnum, { description: 'Their role.' })
  role!: StaffRole

  @Field(() => StaffProofEnum, { description: 'Their second factor.' })
  proof!: StaffProof

  @Field(() => GraphQLISODateTime, { description: 'The session ends then, however busy it is.' })
  expiresAt!: Date

  @Field(() => String, {
    nullable: true,
    description: 'A notice of the service owner, for every page for staff.',
  })
  notice!: string | null
}
