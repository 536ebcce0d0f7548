import { Arg, Authorized, Ctx, Field, InputType, Int, Query, Resolver } from 'type-graphql'
import { z } from 'zod'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import { MatchLevelEnum, TrnLookupStatusEnum } from '../../identities/signed-in-identity.object.ts'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { pageOf, readCursor, readPageSize } from '../../kernel/graphql-connection.ts'
import { callersOf, may } from '../permissions.ts'
import { tiers } from './domain/wanted.ts'
import { SearchPeopleResult } from './search-people.result.ts'
import { type SearchDeps, searchPeople } from './search-people.use-case.ts'

const place = z.object({ tier: z.enum(tiers), id: z.uuid() })
const PAGE_SIZE = 20

@InputType({ description: 'What the people have to be like besides. Null: it does not matter.' })
export class PeopleFiltersInput {
  @Field(() => TrnLookupStatusEnum, {
    nullable: true,
    description: 'How the search for their record stands.',
  })
  lookupStatus?: LookupStatus | null

  @Field(() => MatchLevelEnum, { nullable: true, description: 'How surely the record is theirs.' })
  matchLevel?: MatchLevel | null

  @Field(() => String, {
    nullable: true,
    description: 'The id of a service that they signed in to within a year.',
  })
  serviceId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: with an open support task. False: without one.',
  })
  hasOpenTask?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'True: blocked. False: not blocked.' })
  isBlocked?: boolean | null
}

@Resolver()
export class SearchPeopleResolver {
  @Authorized(...may('searchPeople'))
  @Query(() => SearchPeopleResult, {
    description: `The people whom a text means: a name with slips in it, an email address, a TRN, an identity’s id or a task’s reference. Each search is an event, without the text. ${callersOf('searchPeople')}`,
  })
  async searchPeople(
    @Arg('text', () => String, { description: 'As it was typed.' }) text: string,
    @Arg('filters', () => PeopleFiltersInput, {
      nullable: true,
      description: 'Only people who meet all of them.',
    })
    filters: PeopleFiltersInput | undefined,
    @Arg('first', () => Int, { defaultValue: PAGE_SIZE, description: 'The size of the page: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the previous page.' })
    after: string | undefined,
    @Ctx() { caller, deps }: Context<SearchDeps>,
  ): Promise<typeof SearchPeopleResult> {
    const size = readPageSize(first)
    const search = {
      text,
      filters: filters ?? {},
      after: after ? readCursor(place, after) : null,
      atMost: size + 1,
    }
    const outcome = await searchPeople(deps, requireStaff(caller), search)
    if (outcome.kind !== 'searched') return outcome
    const { people, task, record, ...searched } = outcome
    return {
      ...searched,
      people: pageOf(people, size, ({ place }) => place),
      task: task && { ...task, isOpen: task.status === 'OPEN' },
      record: record && { ...record, name: record },
    }
  }
}
