import { client, type Executor, logoutNotice, session, sessionClient } from '@identity/database'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { jobRepository } from '../jobs/job.repository.ts'

/** What a service has to be told: whose session it was, and by what name the service knows it. */
export type LogoutNotice = { clientId: string; identityId: string; sid: string }

export function logoutNoticeRepository(db: Executor) {
  const jobs = jobRepository(db)

  return {
    /** For each service that took part in the session and wants to know. */
    async queue(sessionId: string, createdAt: Date): Promise<void> {
      const interested = await db
        .select({ clientId: sessionClient.clientId })
        .from(sessionClient)
        .innerJoin(client, eq(client.id, sessionClient.clientId))
        .where(and(eq(sessionClient.sessionId, sessionId), isNotNull(client.backchannelLogoutUri)))
      if (interested.length === 0) return
      const notices = await db
        .insert(logoutNotice)
        .values(interested.map(({ clientId }) => ({ sessionId, clientId, createdAt })))
        .onConflictDoNothing()
        .returning({ id: logoutNotice.id })
      for (const { id } of notices) await jobs.add('send-logout-notice', { noticeId: id })
    },

    /** Null when it was delivered already. Counts the try. */
    async take(id: string): Promise<LogoutNotice | null> {
      const [taken] = await db
        .update(logoutNotice)
        .set({ attempts: sql`${logoutNotice.attempts} + 1` })
        .where(and(eq(logoutNotice.id, id), isNull(logoutNotice.deliveredAt)))
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
  }
}
