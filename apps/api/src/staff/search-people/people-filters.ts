import { client, identity, session, sessionClient, supportTask } from '@identity/database'
import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { MatchLevel } from '../../identities/domain/match-level.ts'
import type { LookupStatus } from '../../identities/domain/person.ts'

/** What the people who are found have to be like besides. Left out: it does not matter. */
export type PeopleFilters = {
  lookupStatus?: LookupStatus | null
  matchLevel?: MatchLevel | null
  serviceId?: string | null
  hasOpenTask?: boolean | null
  isBlocked?: boolean | null
}

export function meetsFilters(filters: PeopleFilters): SQL | undefined {
  const { lookupStatus, matchLevel, serviceId, hasOpenTask, isBlocked } = filters
  return and(
    lookupStatus ? eq(identity.trnLookupStatus, lookupStatus) : undefined,
    matchLevel ? eq(identity.trnMatchLevel, matchLevel) : undefined,
    serviceId ? hasUsed(serviceId) : undefined,
    isOrIsNot(hasOpenTask, isInOpenTask),
    isBlocked == null ? undefined : isBlocked ? isNotNull(identity.blockedAt) : isNull(identity.blockedAt),
  )
}

const isInOpenTask = sql`exists (select from ${supportTask}
  where ${supportTask.identityId} = ${identity.id} and ${supportTask.status} = 'OPEN')`

const isOrIsNot = (wanted: boolean | null | undefined, condition: SQL) =>
  wanted == null ? undefined : wanted ? condition : sql`not ${condition}`

/** As the sessions say, which are kept for a year. */
const hasUsed = (serviceId: string) => sql`exists (select from ${session}
  join ${sessionClient} on ${sessionClient.sessionId} = ${session.id}
  where ${session.identityId} = ${identity.id} and ${sessionClient.clientId} in
    (select ${client.id} from ${client} where ${client.serviceId} = ${serviceId}))`
