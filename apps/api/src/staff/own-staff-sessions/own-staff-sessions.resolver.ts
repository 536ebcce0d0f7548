import {
  Arg,
  Authorized,
  Ctx,
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { endOwnStaffSessions, showOwnStaffSessions } from './own-staff-sessions.use-case.ts'

@ObjectType({ description: 'A browser in which the caller is signed in to our support pages.' })
export class OwnStaffSession {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => GraphQLISODateTime, { description: 'When they signed in.' })
  openedAt!: Date

  @Field(() => GraphQLISODateTime, { description: 'When it last asked for a page.' })
  lastUsedAt!: Date

  @Field(() => Boolean, { description: 'It is the session that asks.' })
  isThisOne!: boolean

  @Field(() => Boolean, { description: 'The second factor was shown in it.' })
  isProved!: boolean
}

@ObjectType({ description: 'Where the caller is signed in to our support pages.' })
export class OwnStaffSessions {
  @Field(() => [OwnStaffSession], { description: 'The sessions, the newest first.' })
  sessions!: OwnStaffSession[]
}

@ObjectType({ description: 'Sessions of the caller have ended.' })
export class OwnStaffSessionsEnded {
  @Field(() => Int, { description: 'How many. 0: they had ended before.' })
  ended!: number
}

export const EndOwnStaffSessionsResult = createUnionType({
  name: 'EndOwnStaffSessionsResult',
  description: 'The outcome of endOwnStaffSessions.',
  types: () => [OwnStaffSessionsEnded] as const,
  resolveType: () => OwnStaffSessionsEnded,
})

@Resolver()
export class OwnStaffSessionsResolver {
  @Authorized(...may('ownStaffSessions'))
  @Query(() => OwnStaffSessions, {
    description: `Where the caller is signed in to our support pages. ${callersOf('ownStaffSessions')}`,
  })
  async ownStaffSessions(@Ctx() { caller, deps }: Context<StaffDeps>): Promise<OwnStaffSessions> {
    return { sessions: await showOwnStaffSessions(deps, requireStaff(caller)) }
  }

  @Authorized(...may('endOwnStaffSessions'))
  @Mutation(() => EndOwnStaffSessionsResult, {
    description: `Signs the caller out in another browser, or in all others. ${callersOf('endOwnStaffSessions')}`,
  })
  async endOwnStaffSessions(
    @Arg('id', () => ID, { nullable: true, description: 'The session. Null: all but the one that asks.' })
    id: string | null,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<typeof EndOwnStaffSessionsResult> {
    return { ended: await endOwnStaffSessions(deps, requireStaff(caller), id ?? null) }
  }
}
