import {
  client,
  type Executor,
  emailChange,
  event,
  identity,
  identityName,
  service,
  session,
  sessionClient,
  supportTask,
} from '@identity/database'
import { and, asc, count, desc, eq, gt, gte, inArray, isNull, sql } from 'drizzle-orm'

const LATEST_SESSIONS = 50
const LATEST_TASKS = 50

/** What staff see of a person, besides what other rooms tell. */
export function personRepository(db: Executor) {
  return {
    async standing(id: string) {
      const [row] = await db
        .select({
          createdAt: identity.createdAt,
          blockedAt: identity.blockedAt,
          linkFrozenAt: identity.linkFrozenAt,
          recordClosedAt: identity.recordClosedAt,
        })
        .from(identity)
        .where(eq(identity.id, id))
      if (!row) throw new Error('the identity is gone')
      return row
    },

    /** Every name that was given, verified or said to be a previous one, the newest first. */
    names(id: string) {
      return db
        .select()
        .from(identityName)
        .where(eq(identityName.identityId, id))
        .orderBy(desc(identityName.recordedAt), asc(identityName.kind))
    },

    /** True while a change of the address can be taken back by the reader of the one before. */
    async hasRevertibleEmailChange(id: string, now: Date): Promise<boolean> {
      const rows = await db
        .select({ id: emailChange.id })
        .from(emailChange)
        .where(
          and(
            eq(emailChange.identityId, id),
            isNull(emailChange.revertedAt),
            gt(emailChange.revertibleUntil, now),
          ),
        )
        .limit(1)
      return rows.length === 1
    },

    /** True when a TRN that the person gave themselves was among what led to the record that they were linked to last. */
    async gaveTrn(id: string): Promise<boolean> {
      const [claimed] = await db
        .select({ isAmong: sql<boolean | null>`${event.details} -> 'agreed' @> '"trn"'::jsonb` })
        .from(event)
        .where(and(eq(event.identityId, id), eq(event.type, 'TrnClaimed')))
        .orderBy(desc(event.id))
        .limit(1)
      return claimed?.isAmong ?? false
    },

    /** The mails to a person that Notify would never take, since then. */
    async mailsNotSent(id: string, since: Date): Promise<number> {
      const [row] = await db
        .select({ mails: count() })
        .from(event)
        .where(and(eq(event.identityId, id), eq(event.type, 'MailNotSent'), gte(event.occurredAt, since)))
      return row?.mails ?? 0
    },

    /** The latest sessions of these identities, with the services that took part in each. */
    sessions(ids: string[]) {
      return db
        .select({
          id: session.id,
          authenticatedAt: session.authenticatedAt,
          lastUsedAt: session.lastUsedAt,
          expiresAt: session.expiresAt,
          endedAt: session.endedAt,
          endReason: session.endReason,
          serviceNames: sql<
            string[]
          >`coalesce(array_agg(distinct ${service.name}) filter (where ${service.name} is not null), '{}')`,
        })
        .from(session)
        .leftJoin(sessionClient, eq(sessionClient.sessionId, session.id))
        .leftJoin(client, eq(client.id, sessionClient.clientId))
        .leftJoin(service, eq(service.id, client.serviceId))
        .where(inArray(session.identityId, ids))
        .groupBy(session.id)
        .orderBy(desc(session.authenticatedAt))
        .limit(LATEST_SESSIONS)
    },

    /** The tasks about these identities, those that are open first, then the latest. */
    tasks(ids: string[]) {
      const { id, reason, status, stage, outcome, openedAt, dueOn, closedAt } = supportTask
      return db
        .select({ id, reason, status, stage, outcome, openedAt, dueOn, closedAt })
        .from(supportTask)
        .where(inArray(supportTask.identityId, ids))
        .orderBy(desc(eq(status, 'OPEN')), desc(openedAt))
        .limit(LATEST_TASKS)
    },
  }
}
