import { client, type Executor, logoutNotice, session, sessionClient } from '@identity/database'
import { and, count, eq, gte, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { deleteSome } from '../../kernel/delete-some.ts'
import { jobRepository } from '../../queue/job.repository.ts'
import { logoutNoticeJob } from './logout-notice.job.ts'

/** What a service is told: the identity of the session, and the service's name for the session. */
export type LogoutNotice = { clientId: string; identityId: string; sid: string }

/** A sign-out of which a service was never told. */
export type NotTold = { sessionId: string; clientId: string; identityId: string }

const isOpen = and(isNull(logoutNotice.deliveredAt), isNull(logoutNotice.givenUpAt))

export function logoutNoticeRepository(db: Executor) {
  const jobs = jobRepository(db)

  return {
    /** Queues a notice for each service that took part in the session and wants to know. */
    async queue(sessionId: string, createdAt: Date): Promise<void> {
      const interested = await db
        .select({ clientId: sessionClient.clientId })
        .from(sessionClient)
        .innerJoin(client, eq(client.id, sessionClient.clientId))
        .where(
          and(
            eq(sessionClient.sessionId, sessionId),
            isNotNull(client.backchannelLogoutUri),
            isNull(client.disabledAt),
          ),
        )
      if (interested.length === 0) return
      const notices = await db
        .insert(logoutNotice)
        .values(interested.map(({ clientId }) => ({ sessionId, clientId, createdAt })))
        .onConflictDoNothing()
        .returning({ id: logoutNotice.id })
      for (const { id } of notices) await jobs.add(logoutNoticeJob, { noticeId: id })
    },

    /** Counts a try. Null when the notice was delivered or given up. */
    async take(id: string): Promise<LogoutNotice | null> {
      const [taken] = await db
        .update(logoutNotice)
        .set({ attempts: sql`${logoutNotice.attempts} + 1` })
        .where(and(eq(logoutNotice.id, id), isOpen))
        .returning({ sessionId: logoutNotice.sessionId, clientId: logoutNotice.clientId })
      if (!taken) return null
      const [notice] = await db
        .select({
          clientId: sessionClient.clientId,
          identityId: session.identityId,
          sid: sessionClient.sid,
        })
        .from(sessionClient)
        .innerJoin(session, eq(session.id, sessionClient.sessionId))
        .where(and(eq(sessionClient.sessionId, taken.sessionId), eq(sessionClient.clientId, taken.clientId)))
      return notice ?? null
    },

    async markDelivered(id: string, deliveredAt: Date): Promise<void> {
      await db.update(logoutNotice).set({ deliveredAt }).where(eq(logoutNotice.id, id))
    },

    /** Gives up the notice. Null for all callers but the first, and when it was delivered. */
    async giveUp(id: string, givenUpAt: Date): Promise<NotTold | null> {
      const [row] = await db
        .update(logoutNotice)
        .set({ givenUpAt })
        .from(session)
        .where(and(eq(logoutNotice.id, id), isOpen, eq(session.id, logoutNotice.sessionId)))
        .returning({
          sessionId: logoutNotice.sessionId,
          clientId: logoutNotice.clientId,
          identityId: session.identityId,
        })
      return row ?? null
    },

    /** The notices that wait since before `before`, when the queue has long stopped trying. */
    async overdue(before: Date, atMost: number): Promise<string[]> {
      const rows = await db
        .select({ id: logoutNotice.id })
        .from(logoutNotice)
        .where(and(isOpen, lt(logoutNotice.createdAt, before)))
        .limit(atMost)
      return rows.map(({ id }) => id)
    },

    /** The number of sign-outs of which a client was never told. */
    async countNotTold(clientId: string, since: Date): Promise<number> {
      const [row] = await db
        .select({ notTold: count() })
        .from(logoutNotice)
        .where(and(eq(logoutNotice.clientId, clientId), gte(logoutNotice.givenUpAt, since)))
      return row?.notTold ?? 0
    },

    /** Deletes some of the notices that were queued before `before`. */
    sweep: (before: Date, atMost: number): Promise<number> =>
      deleteSome(db, logoutNotice, lt(logoutNotice.createdAt, before), atMost),
  }
}
