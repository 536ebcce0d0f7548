import {
  client,
  type Executor,
  identity,
  identityName,
  type Places,
  prepared,
  service,
  session,
  sessionClient,
  teachingRecord,
} from '@identity/database'
import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { identitySelection, isGivenName, isVerifiedName, verified } from '../../identities/identity-row.ts'
import {
  isLiveSession,
  isNotEndedSession,
  type LiveTimes,
  liveTimes,
} from '../../sessions/session-conditions.ts'

export type StandingQuestion = {
  clientId: string
  identityId?: string | null | undefined
  sessionId?: string | null | undefined
  sid?: string | null | undefined
}

const named = alias(session, 'named_session')
const merged = alias(identity, 'merged_identity')

export type StandingRow = NonNullable<Awaited<ReturnType<ReturnType<typeof standingRepository>['find']>>>

type Asked = LiveTimes & {
  clientId: string
  identityId: string | null
  sessionId: string | null
  sid: string | null
}

const standing = prepared((db, { clientId, identityId, sessionId, sid, now, idleSince }: Places<Asked>) =>
  db
    .select({
      policy: {
        trnRequirement: service.trnRequirement,
        matchPolicy: service.matchPolicy,
        allowsPending: service.allowsPending,
        allowsNone: service.allowsNone,
        blocksProhibited: service.blocksProhibited,
      },
      session: getTableColumns(session),
      isSignedOut: sql<boolean>`${named.id} is null`,
      ...identitySelection,
      isMergedInto: sql<boolean>`exists (select 1 from ${identity} ${merged} where ${merged.mergedIntoId} = ${identity.id})`,
      isProhibited: teachingRecord.isProhibited,
    })
    .from(client)
    .innerJoin(service, eq(service.id, client.serviceId))
    .leftJoin(session, and(eq(session.id, sql`${sessionId}::uuid`), isLiveSession({ now, idleSince })))
    .leftJoin(sessionClient, and(eq(sessionClient.clientId, client.id), eq(sessionClient.sid, sql`${sid}`)))
    .leftJoin(named, and(eq(named.id, sessionClient.sessionId), isNotEndedSession(named)))
    .leftJoin(identity, eq(identity.id, sql`${identityId}::uuid`))
    .leftJoin(identityName, isGivenName)
    .leftJoin(verified, isVerifiedName)
    .leftJoin(teachingRecord, eq(teachingRecord.trn, identity.trn))
    .where(and(eq(client.id, clientId), isNull(client.disabledAt))),
)

/** All that the facade asks about one client, identity and session, in one statement: a request of a service waits for it. */
export function standingRepository(db: Executor) {
  return {
    /** Null: there is no such client, or no more. */
    async find(question: StandingQuestion, now: Date) {
      const { clientId, identityId = null, sessionId = null, sid = null } = question
      const [row] = await standing(db, { clientId, identityId, sessionId, sid, ...liveTimes(now) })
      return row ?? null
    },
  }
}
