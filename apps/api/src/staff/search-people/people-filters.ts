import { identity, session, sessionClient, supportTask } from '@identity/database'
import { and, type SQL, sql } from 'drizzle-orm'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import { textArray } from '../../identities/words/name-words.ts'

/** What the people who are found have to be like besides. Left out: it does not matter. */
export type PeopleFilters = {
  lookupStatus?: LookupStatus | null
  matchLevel?: MatchLevel | null
  /** They signed in to one of these clients, which are those of a service. */
  clientIds?: readonly string[] | null
  hasOpenTask?: boolean | null
  isBlocked?: boolean | null
}

/** The filters that the index of names answers too, as its tokens. */
export function filterTokens({ lookupStatus, matchLevel, isBlocked }: PeopleFilters): string[] {
  return [
    ...(lookupStatus ? [`=${lookupStatus}`] : []),
    ...(matchLevel ? [`=${matchLevel}`] : []),
    ...(isBlocked == null ? [] : [isBlocked ? '=BLOCKED' : '=NOT-BLOCKED']),
  ]
}

/** The filters that other tables answer. */
export function meetsOtherFilters({ clientIds, hasOpenTask }: PeopleFilters): SQL | undefined {
  return and(
    clientIds ? hasUsed(clientIds) : undefined,
    hasOpenTask == null ? undefined : hasOpenTask ? isInOpenTask : sql`not ${isInOpenTask}`,
  )
}

const isInOpenTask = sql`exists (select from ${supportTask}
  where ${supportTask.identityId} = ${identity.id} and ${supportTask.status} = 'OPEN')`

/** As the sessions say, which are kept for a year. The ids are values, so that PostgreSQL knows how many sessions each client has. */
const hasUsed = (clientIds: readonly string[]) => sql`exists (select from ${session}
  join ${sessionClient} on ${sessionClient.sessionId} = ${session.id}
  where ${session.identityId} = ${identity.id} and ${sessionClient.clientId} = any(${textArray(clientIds)}))`
