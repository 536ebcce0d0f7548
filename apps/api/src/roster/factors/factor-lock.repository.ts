import { type Executor, staffFactorLock } from '@identity/database'
import { eq } from 'drizzle-orm'

/** The members whose second factor was wrong too often. */
export function factorLockRepository(db: Executor) {
  return {
    /** True for the one call that locked them. */
    async lock(memberId: string, lockedAt: Date): Promise<boolean> {
      const rows = await db
        .insert(staffFactorLock)
        .values({ memberId, lockedAt })
        .onConflictDoNothing()
        .returning({ memberId: staffFactorLock.memberId })
      return rows.length === 1
    },

    async isLocked(memberId: string): Promise<boolean> {
      const rows = await db.select().from(staffFactorLock).where(eq(staffFactorLock.memberId, memberId))
      return rows.length === 1
    },

    async unlock(memberId: string): Promise<void> {
      await db.delete(staffFactorLock).where(eq(staffFactorLock.memberId, memberId))
    },
  }
}
