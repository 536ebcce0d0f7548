import { identitySearch } from '@identity/database'
import { and, type SQL, sql } from 'drizzle-orm'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'
import { textArray } from '../../identities/words/name-words.ts'

/** What the people who are found have to be like besides. Left out: it does not matter. */
export type PeopleFilters = {
  lookupStatus?: LookupStatus | null
  matchLevel?: MatchLevel | null
  /** They signed in to one of these clients, which are those of a service. As the sessions say, which are kept for a year. */
  clientIds?: readonly string[] | null
  hasOpenTask?: boolean | null
  isBlocked?: boolean | null
}

/** A condition on the row by which an identity is found: its index answers names and filters in one look. */
export function meetsFilters({
  lookupStatus,
  matchLevel,
  clientIds,
  hasOpenTask,
  isBlocked,
}: PeopleFilters): SQL | undefined {
  const tokens = [
    ...(lookupStatus ? [`=${lookupStatus}`] : []),
    ...(matchLevel ? [`=${matchLevel}`] : []),
    ...(hasOpenTask == null ? [] : [hasOpenTask ? '=TASK' : '=NO-TASK']),
    ...(isBlocked == null ? [] : [isBlocked ? '=BLOCKED' : '=NOT-BLOCKED']),
  ]
  const uses = clientIds?.map((id) => `=USED:${id}`)
  return and(
    tokens.length > 0 ? sql`${identitySearch.tokens} @> ${textArray(tokens)}` : undefined,
    uses && sql`${identitySearch.tokens} && ${textArray(uses)}`,
  )
}
