import { Arg, Authorized, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { z } from 'zod'
import type { StaffRole } from '../../../kernel/caller.ts'
import type { Context } from '../../../kernel/context.ts'
import { PageInfo, pageOf, readCursor, readPageSize } from '../../../kernel/graphql-connection.ts'
import { isUuid } from '../../../kernel/is-uuid.ts'
import type { MemberState } from '../../../roster/domain/member-state.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { StaffRoleEnum } from '../../show-staff-session/staff-session.object.ts'
import { StaffMemberObject, StaffMemberStateEnum } from '../staff-member.object.ts'

@ObjectType({ description: 'A member of staff, in a list.' })
export class StaffMemberEdge {
  @Field(() => StaffMemberObject, { description: 'The member.' })
  node!: StaffMemberObject

  @Field(() => String, { description: 'The place of the member in the list.' })
  cursor!: string
}

@ObjectType({ description: 'Members of staff, by name.' })
export class StaffMemberConnection {
  @Field(() => [StaffMemberEdge], { description: 'The members of this page.' })
  edges!: StaffMemberEdge[]

  @Field(() => PageInfo, { description: 'Where the list continues.' })
  pageInfo!: PageInfo
}

const place = z.object({ name: z.string(), id: z.uuid() })

@Resolver()
export class StaffMembersResolver {
  @Authorized(...may('staffMembers'))
  @Query(() => StaffMemberConnection, {
    description: `The members of staff, and those who are invited. ${callersOf('staffMembers')}`,
  })
  async staffMembers(
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after: string | null,
    @Arg('role', () => StaffRoleEnum, { nullable: true, description: 'Only those in this role.' })
    role: StaffRole | null,
    @Arg('state', () => StaffMemberStateEnum, {
      nullable: true,
      description: 'Only those who stand so. Null: all who have not left.',
    })
    state: MemberState | null,
    @Ctx() { deps }: Context<StaffDeps>,
  ): Promise<StaffMemberConnection> {
    const size = readPageSize(first)
    const from = after ? readCursor(place, after) : null
    const filter = { role: role ?? null, state: state ?? null }
    const rows = await deps.repositories.rosterLists.page(filter, from, deps.clock.now(), size + 1)
    return pageOf(rows, size, ({ name, id }) => ({ name, id }))
  }

  @Authorized(...may('staffMember'))
  @Query(() => StaffMemberObject, {
    nullable: true,
    description: `A member of staff, or one who is invited or has left. Null: there is none of this id. ${callersOf('staffMember')}`,
  })
  async staffMember(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Ctx() { deps }: Context<StaffDeps>,
  ): Promise<StaffMemberObject | null> {
    return isUuid(id) ? deps.repositories.rosterLists.show(id, deps.clock.now()) : null
  }
}
