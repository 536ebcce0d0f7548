import { type Executor, staffMember, staffSession } from '@identity/database'
import { and, desc, eq, gt, isNull, lt } from 'drizzle-orm'
import type { StaffRole } from '../kernel/caller.ts'
import { deleteSome } from '../kernel/delete-some.ts'
import { STAFF_SESSION_IDLE_MS, STAFF_SESSION_LONGEST_MS } from './domain/staff-session-life.ts'

export type StaffSession = {
  id: string
  memberId: string
  role: StaffRole
  identityId: string
  /** The session of their identity under it. */
  sessionId: string
  provedAt: Date | null
}

/** Staff sessions, found by the hash of their token. */
export function staffSessionRepository(db: Executor) {
  const isLive = (now: Date) =>
    and(
      isNull(staffSession.endedAt),
      gt(staffSession.expiresAt, now),
      gt(staffSession.lastUsedAt, new Date(now.getTime() - STAFF_SESSION_IDLE_MS)),
    )

  return {
    async open(
      { memberId, sessionId, tokenHash }: { memberId: string; sessionId: string; tokenHash: string },
      openedAt: Date,
    ): Promise<string> {
      const expiresAt = new Date(openedAt.getTime() + STAFF_SESSION_LONGEST_MS)
      const [row] = await db
        .insert(staffSession)
        .values({ memberId, sessionId, tokenHash, openedAt, lastUsedAt: openedAt, expiresAt })
        .returning({ id: staffSession.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    /** Null unless the session is live and its member has not left: each call asks, so a leaver is out at once. */
    async use(tokenHash: string, lastUsedAt: Date): Promise<StaffSession | null> {
      const [row] = await db
        .update(staffSession)
        .set({ lastUsedAt })
        .from(staffMember)
        .where(
          and(
            eq(staffSession.tokenHash, tokenHash),
            isLive(lastUsedAt),
            eq(staffMember.id, staffSession.memberId),
            isNull(staffMember.leftAt),
          ),
        )
        .returning({
          id: staffSession.id,
          memberId: staffSession.memberId,
          sessionId: staffSession.sessionId,
          provedAt: staffSession.provedAt,
          role: staffMember.role,
          identityId: staffMember.identityId,
        })
      return row?.identityId ? { ...row, identityId: row.identityId } : null
    },

    /** The second factor was shown. */
    async prove(id: string, provedAt: Date): Promise<void> {
      await db.update(staffSession).set({ provedAt }).where(eq(staffSession.id, id))
    },

    /** The second factor was shown, and another token opens the session from now on. False: it has ended. */
    async renew(id: string, tokenHash: string, provedAt: Date): Promise<boolean> {
      const rows = await db
        .update(staffSession)
        .set({ tokenHash, provedAt })
        .where(and(eq(staffSession.id, id), isNull(staffSession.endedAt)))
        .returning({ id: staffSession.id })
      return rows.length === 1
    },

    /** When the second factor was last shown in it. */
    async provedAt(id: string): Promise<Date | null> {
      const [row] = await db
        .select({ provedAt: staffSession.provedAt })
        .from(staffSession)
        .where(eq(staffSession.id, id))
      return row?.provedAt ?? null
    },

    async expiryOf(id: string): Promise<Date | null> {
      const [row] = await db
        .select({ expiresAt: staffSession.expiresAt })
        .from(staffSession)
        .where(eq(staffSession.id, id))
      return row?.expiresAt ?? null
    },

    /** Those in which the member is signed in now, the newest first. */
    listLive: (memberId: string, now: Date) =>
      db
        .select({
          id: staffSession.id,
          openedAt: staffSession.openedAt,
          lastUsedAt: staffSession.lastUsedAt,
          provedAt: staffSession.provedAt,
        })
        .from(staffSession)
        .where(and(eq(staffSession.memberId, memberId), isLive(now)))
        .orderBy(desc(staffSession.openedAt), desc(staffSession.id)),

    /** Answers the session of their identity under it, to the one call that ended it. */
    async end(id: string, endedAt: Date): Promise<string | null> {
      const [row] = await db
        .update(staffSession)
        .set({ endedAt })
        .where(and(eq(staffSession.id, id), isNull(staffSession.endedAt)))
        .returning({ sessionId: staffSession.sessionId })
      return row?.sessionId ?? null
    },

    async endAll(memberId: string, endedAt: Date): Promise<void> {
      await db
        .update(staffSession)
        .set({ endedAt })
        .where(and(eq(staffSession.memberId, memberId), isNull(staffSession.endedAt)))
    },

    /** Deletes some of the sessions that were over before `before`. */
    sweep: (before: Date, atMost: number): Promise<number> =>
      deleteSome(db, staffSession, lt(staffSession.expiresAt, before), atMost),
  }
}
