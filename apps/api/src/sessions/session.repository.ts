import { type Executor, type Places, prepared, session } from '@identity/database'
import { and, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { eventRepository } from '../events/event.repository.ts'
import { deleteSome } from '../kernel/delete-some.ts'
import type { Sealer } from '../secrets/sealer.ts'
import {
  isLiveAt,
  SERVICES_TOLD_FOR_MS,
  SESSION_LONGEST_MS,
  type SessionEndReason,
} from './domain/session-life.ts'
import { isLiveSession, isNotEndedSession, type LiveTimes, liveTimes } from './session-conditions.ts'
import { logoutNoticeRepository } from './tell-services/logout-notice.repository.ts'

export type Session = { id: string; identityId: string; authenticatedAt: Date; amr: string[]; acr: string }

type AtTime = LiveTimes & { id: string }
const atTime = (id: string, now: Date): AtTime => ({ id, ...liveTimes(now) })

type NewSession = Omit<Session, 'id'> & { expiresAt: Date }
const started = prepared((db, row: Places<NewSession>) =>
  db
    .insert(session)
    .values({
      identityId: row.identityId,
      authenticatedAt: row.authenticatedAt,
      amr: row.amr,
      acr: row.acr,
      expiresAt: row.expiresAt,
    })
    .returning({ id: session.id }),
)

const live = prepared((db, { id, now, idleSince }: Places<AtTime>) =>
  db
    .select()
    .from(session)
    .where(and(eq(session.id, id), isLiveSession({ now, idleSince }))),
)

const liveUsed = prepared((db, { id, now, idleSince }: Places<AtTime>) =>
  db
    .update(session)
    .set({ lastUsedAt: sql`${now}` })
    .where(and(eq(session.id, id), isLiveSession({ now, idleSince })))
    .returning(),
)

const notEnded = prepared((db, { id }: Places<{ id: string }>) =>
  db
    .select()
    .from(session)
    .where(and(eq(session.id, id), isNotEndedSession())),
)

export function sessionRepository(db: Executor, sealer: Pick<Sealer, 'seal'>) {
  const notices = logoutNoticeRepository(db)
  const events = eventRepository(db, sealer)

  /**
   * The only way in which a person, an agent or we end sessions: it records an event and queues, in the same transaction, that the services
   * are told, so that neither can be forgotten. A session that had grown too old is ended too, because what a service holds for longer than
   * a session (`offline_access`) ends with it; there is no event then, because the person was no longer signed in.
   */
  async function end(
    which: SQL,
    reason: SessionEndReason,
    endedAt: Date,
    staffMemberId?: string,
  ): Promise<Session[]> {
    const before = await db.select().from(session).where(and(which, isNotEndedSession())).for('update')
    if (before.length === 0) return []
    const ids = before.map(({ id }) => id)
    await db.update(session).set({ endedAt, endReason: reason }).where(inArray(session.id, ids))
    const toldSince = endedAt.getTime() - SERVICES_TOLD_FOR_MS
    for (const row of before) {
      if (row.authenticatedAt.getTime() > toldSince) await notices.queue(row.id, endedAt)
      if (!isLiveAt(row, endedAt)) continue
      await events.record(
        {
          type: 'SessionEnded',
          identityId: row.identityId,
          sessionId: row.id,
          reason,
          ...(staffMemberId && { staffMemberId }),
        },
        endedAt,
      )
    }
    return before
  }

  return {
    async start(
      identityId: string,
      how: { amr: string[]; acr: string },
      authenticatedAt: Date,
    ): Promise<string> {
      const expiresAt = new Date(authenticatedAt.getTime() + SESSION_LONGEST_MS)
      const [row] = await started(db, { identityId, ...how, authenticatedAt, expiresAt })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    async findLive(id: string, now: Date): Promise<Session | null> {
      const [row] = await live(db, atTime(id, now))
      return row ?? null
    },

    async exists(id: string): Promise<boolean> {
      const rows = await db.select({ id: session.id }).from(session).where(eq(session.id, id))
      return rows.length === 1
    },

    /** Null unless the session is live. Locks the row, so that a session does not end while a service joins it. */
    async use(id: string, lastUsedAt: Date): Promise<Session | null> {
      const [row] = await liveUsed(db, atTime(id, lastUsedAt))
      return row ?? null
    },

    /** The session that ended just now; null when it had ended before, or never was. Call it in a transaction. */
    async endOne(
      id: string,
      reason: SessionEndReason,
      endedAt: Date,
      staffMemberId?: string,
    ): Promise<Session | null> {
      const [ended] = await end(eq(session.id, id), reason, endedAt, staffMemberId)
      return ended ?? null
    },

    /** Every session of a person, on every device. Call it in a transaction. */
    async endAll(
      identityId: string,
      endedAt: Date,
      reason: SessionEndReason,
      staffMemberId?: string,
    ): Promise<Session[]> {
      return end(eq(session.identityId, identityId), reason, endedAt, staffMemberId)
    },

    /** Null once the session was ended on purpose. One that only grew too old still counts. */
    async findNotEnded(id: string): Promise<Session | null> {
      const [row] = await notEnded(db, { id })
      return row ?? null
    },

    /** Supersedes sessions whose services moved to another one: no service is told, because the person was not signed out. */
    async supersede(ids: string[], endedAt: Date): Promise<void> {
      if (ids.length === 0) return
      await db
        .update(session)
        .set({ endedAt, endReason: 'SUPERSEDED' })
        .where(and(inArray(session.id, ids), isNull(session.endedAt)))
    },

    /** Deletes some of the sessions that were over before `before`, with the services that took part. */
    sweep: (before: Date, atMost: number): Promise<number> =>
      deleteSome(db, session, lt(session.expiresAt, before), atMost),
  }
}
