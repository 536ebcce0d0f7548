import {
  client,
  type Executor,
  emailChange,
  identity,
  identityName,
  service,
  session,
  sessionClient,
  supportTask,
} from '@identity/database'
import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { LONGEST_MERGE_CHAIN } from '../../identities/domain/judge-merge.ts'

const LATEST_SESSIONS = 50
const LATEST_TASKS = 50

/** What staff see of a person, besides what other rooms tell. */
export function personRepository(db: Executor) {
  return {
    /** The identities that were merged into this one, or into one that was. */
    async mergedInto(id: string): Promise<string[]> {
      const all: string[] = []
      let into = [id]
      for (let hops = 0; into.length > 0 && hops < LONGEST_MERGE_CHAIN; hops += 1) {
        const rows = await db
          .select({ id: identity.id })
          .from(identity)
          .where(inArray(identity.mergedIntoId, into))
          .orderBy(asc(identity.updatedAt))
        into = rows.map((row) => row.id)
        all.push(...into)
      }
      return all
    },

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

    /** The latest tasks about these identities, open and closed. */
    tasks(ids: string[]) {
      const { id, reason, status, stage, outcome, openedAt, dueOn, closedAt } = supportTask
      return db
        .select({ id, reason, status, stage, outcome, openedAt, dueOn, closedAt })
        .from(supportTask)
        .where(inArray(supportTask.identityId, ids))
        .orderBy(desc(openedAt))
        .limit(LATEST_TASKS)
    },
  }
}
