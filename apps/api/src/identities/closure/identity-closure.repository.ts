import { type Executor, identityClosure } from '@identity/database'
import { and, asc, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { isUuid } from '../../kernel/is-uuid.ts'

export type IdentityClosure = typeof identityClosure.$inferSelect
export type NewClosure = Pick<IdentityClosure, 'identityId' | 'reason' | 'proposedById' | 'proposedAt'>

/** Each step of a closure is one guarded UPDATE: true, or the row, for exactly one caller. */
export function identityClosureRepository(db: Executor) {
  const { refusedAt, reopenedAt, erasedAt, approvedAt, reopenableUntil } = identityClosure
  const isStanding = sql`${refusedAt} is null and ${reopenedAt} is null and ${erasedAt} is null`
  const isProposed = (id: string) => and(eq(identityClosure.id, id), isStanding, isNull(approvedAt))
  const isClosure = (id: string) => and(eq(identityClosure.id, id), isStanding, isNotNull(approvedAt))

  return {
    /** Null when one is proposed, or stands, already. */
    async propose(closure: NewClosure): Promise<{ id: string } | null> {
      const [row] = await db
        .insert(identityClosure)
        .values(closure)
        .onConflictDoNothing({ target: identityClosure.identityId, where: isStanding })
        .returning({ id: identityClosure.id })
      return row ?? null
    },

    async find(id: string): Promise<IdentityClosure | null> {
      if (!isUuid(id)) return null
      const [row] = await db.select().from(identityClosure).where(eq(identityClosure.id, id))
      return row ?? null
    },

    /** The closure that is proposed for an identity, or keeps it closed. */
    async standing(identityId: string): Promise<IdentityClosure | null> {
      const [row] = await db
        .select()
        .from(identityClosure)
        .where(and(eq(identityClosure.identityId, identityId), isStanding))
      return row ?? null
    },

    /** True while an approved closure keeps the identity out; after it was erased, for good. */
    async isClosed(identityId: string): Promise<boolean> {
      const rows = await db
        .select({ id: identityClosure.id })
        .from(identityClosure)
        .where(and(eq(identityClosure.identityId, identityId), isNotNull(approvedAt), isNull(reopenedAt)))
        .limit(1)
      return rows.length > 0
    },

    async approve(
      id: string,
      approval: Pick<
        IdentityClosure,
        'approvedById' | 'approvedAt' | 'reopenableUntil' | 'wasLocked' | 'wasFrozen'
      >,
    ): Promise<boolean> {
      const rows = await db.update(identityClosure).set(approval).where(isProposed(id)).returning()
      return rows.length === 1
    },

    async refuse(id: string, at: Date): Promise<boolean> {
      const rows = await db.update(identityClosure).set({ refusedAt: at }).where(isProposed(id)).returning()
      return rows.length === 1
    },

    /** Null when the time for it has passed, or it was re-opened already. */
    async reopen(id: string, at: Date): Promise<IdentityClosure | null> {
      const isInTime = gt(reopenableUntil, at)
      const [row] = await db
        .update(identityClosure)
        .set({ reopenedAt: at })
        .where(and(isClosure(id), isInTime))
        .returning()
      return row ?? null
    },

    async erase(id: string, at: Date): Promise<boolean> {
      const isOver = lte(reopenableUntil, at)
      const rows = await db
        .update(identityClosure)
        .set({ erasedAt: at })
        .where(and(isClosure(id), isOver))
        .returning()
      return rows.length === 1
    },

    /** The closures whose time to re-open has passed, the oldest first. */
    async toErase(now: Date, atMost: number): Promise<IdentityClosure[]> {
      return db
        .select()
        .from(identityClosure)
        .where(and(isStanding, isNotNull(approvedAt), lte(reopenableUntil, now)))
        .orderBy(asc(reopenableUntil))
        .limit(atMost)
    },
  }
}
