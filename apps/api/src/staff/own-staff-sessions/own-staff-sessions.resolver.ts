import {
  Arg,
  Authorized,
  Ctx,
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

@ObjectType({ description: 'Sessions of the caller have ended.' })
export class OwnStaffSessionsEnded {
  @Field(() => Int, { description: 'How many. 0: they had ended before.' })
  ended!: number
}

@Resolver()
export class OwnStaffSessionsResolver {
  @Authorized(...may('ownStaffSessions'))
  @Query(() => [OwnStaffSession], {
    description: `Where the caller is signed in to our support pages, the newest first. ${callersOf('ownStaffSessions')}`,
  })
  ownStaffSessions(@Ctx() { caller, deps }: Context<StaffDeps>): Promise<OwnStaffSession[]> {
    return showOwnStaffSessions(deps, requireStaff(caller))
  }

  @Authorized(...may('endOwnStaffSessions'))
  @Mutation(() => OwnStaffSessionsEnded, {
    description: `Signs the caller out in another browser, or in all others. ${callersOf('endOwnStaffSessions')}`,
  })
  async endOwnStaffSessions(
    @Arg('id', () => ID, { nullable: true, description: 'The session. Null: all but the one that asks.' })
    id: string | null,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<OwnStaffSessionsEnded> {
    return { ended: await endOwnStaffSessions(deps, requireStaff(caller), id ?? null) }
  }
}
