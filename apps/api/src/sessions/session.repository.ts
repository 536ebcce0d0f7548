import { type Executor, session } from '@identity/database'
import { and, eq, gt, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { SESSION_IDLE_MS, SESSION_LONGEST_MS, type SessionEndReason } from './domain/session-life.ts'
import { logoutNoticeRepository } from './logout-notice.repository.ts'

export type Session = { id: string; identityId: string; authenticatedAt: Date; amr: string[]; acr: string }

export function sessionRepository(db: Executor) {
  const notices = logoutNoticeRepository(db)

  /** Neither ended, nor too old, nor left alone for too long. */
  const isLive = (now: Date) => {
    const idleSince = new Date(now.getTime() - SESSION_IDLE_MS)
    const isInUse = or(
      gt(session.lastUsedAt, idleSince),
      and(isNull(session.lastUsedAt), gt(session.authenticatedAt, idleSince)),
    )
    return and(isNull(session.endedAt), gt(session.expiresAt, now), isInUse)
  }

  /** Whoever ends a session also queues, in the same transaction, that its services are told: nobody can forget it. */
  async function end(which: SQL, reason: SessionEndReason, endedAt: Date): Promise<Session[]> {
    const ended = await db
      .update(session)
      .set({ endedAt, endReason: reason })
      .where(and(which, isNull(session.endedAt)))
      .returning()
    for (const { id } of ended) await notices.queue(id, endedAt)
    return ended
  }

  return {
    async start(
      identityId: string,
      how: { amr: string[]; acr: string },
      authenticatedAt: Date,
    ): Promise<string> {
      const expiresAt = new Date(authenticatedAt.getTime() + SESSION_LONGEST_MS)
      const [row] = await db
        .insert(session)
        .values({ identityId, ...how, authenticatedAt, expiresAt })
        .returning({ id: session.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    async findLive(id: string, now: Date): Promise<Session | null> {
      const [row] = await db
        .select()
        .from(session)
        .where(and(eq(session.id, id), isLive(now)))
      return row ?? null
    },

    async exists(id: string): Promise<boolean> {
      const rows = await db.select({ id: session.id }).from(session).where(eq(session.id, id))
      return rows.length === 1
    },

    /** Null unless it is live. Holds the row, so that a session does not end while a service joins it. */
    async use(id: string, lastUsedAt: Date): Promise<Session | null> {
      const [row] = await db
        .update(session)
        .set({ lastUsedAt })
        .where(and(eq(session.id, id), isLive(lastUsedAt)))
        .returning()
      return row ?? null
    },

    /** The session that ended just now; null when it had ended before, or never was. Call it in a transaction. */
    async endOne(id: string, reason: SessionEndReason, endedAt: Date): Promise<Session | null> {
      const [ended] = await end(eq(session.id, id), reason, endedAt)
      return ended ?? null
    },

    /** Every session of a person. Call it in a transaction. */
    async endAll(
      identityId: string,
      endedAt: Date,
      reason: SessionEndReason = 'EMAIL_REVERTED',
    ): Promise<Session[]> {
      return end(eq(session.identityId, identityId), reason, endedAt)
    },

    /** Sessions whose services went over to another one: nobody is told, because nobody was signed out. */
    async supersede(ids: string[], endedAt: Date): Promise<void> {
      if (ids.length === 0) return
      await db
        .update(session)
        .set({ endedAt, endReason: 'SUPERSEDED' })
        .where(and(inArray(session.id, ids), isNull(session.endedAt)))
    },
  }
}
