import { Arg, Authorized, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { z } from 'zod'
import type { Context } from '../../../kernel/context.ts'
import { PageInfo, pageOf, readCursor, readPageSize } from '../../../kernel/graphql-connection.ts'
import type { StaffDeps } from '../../deps.ts'
import { callersOf, may } from '../../permissions.ts'
import { StaffMemberObject } from '../staff-member.object.ts'

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
    @Arg('withLeavers', () => Boolean, { defaultValue: false, description: 'Also those who have left.' })
    withLeavers: boolean,
    @Ctx() { deps }: Context<StaffDeps>,
  ): Promise<StaffMemberConnection> {
    const size = readPageSize(first)
    const from = after ? readCursor(place, after) : null
    const rows = await deps.repositories.rosterLists.page({ withLeavers, after: from }, size + 1)
    return pageOf(rows, size, ({ name, id }) => ({ name, id }))
  }
}
