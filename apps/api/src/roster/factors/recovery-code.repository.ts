import { type Executor, staffRecoveryCode } from '@identity/database'
import { and, eq, isNull, sql } from 'drizzle-orm'

/** The recovery codes of members, as argon2id. */
export function recoveryCodeRepository(db: Executor) {
  return {
    /** A new set: those before it are gone. */
    async replace(
      memberId: string,
      codes: { selector: string; hash: string }[],
      madeAt: Date,
    ): Promise<void> {
      await db.delete(staffRecoveryCode).where(eq(staffRecoveryCode.memberId, memberId))
      if (codes.length > 0)
        await db.insert(staffRecoveryCode).values(codes.map((code) => ({ ...code, memberId, madeAt })))
    },

    /** Names the set that the member has now. Null: none was made yet. */
    async currentSet(memberId: string): Promise<string | null> {
      const [row] = await db
        .select({ id: staffRecoveryCode.id })
        .from(staffRecoveryCode)
        .where(eq(staffRecoveryCode.memberId, memberId))
        .orderBy(staffRecoveryCode.id)
        .limit(1)
      return row?.id ?? null
    },

    async findUnused(memberId: string, selector: string): Promise<{ id: string; hash: string } | null> {
      const [row] = await db
        .select({ id: staffRecoveryCode.id, hash: staffRecoveryCode.hash })
        .from(staffRecoveryCode)
        .where(
          and(
            eq(staffRecoveryCode.memberId, memberId),
            eq(staffRecoveryCode.selector, selector),
            isNull(staffRecoveryCode.usedAt),
          ),
        )
      return row ?? null
    },

    /** True for the one call that uses it. */
    async use(id: string, usedAt: Date): Promise<boolean> {
      const rows = await db
        .update(staffRecoveryCode)
        .set({ usedAt })
        .where(and(eq(staffRecoveryCode.id, id), isNull(staffRecoveryCode.usedAt)))
        .returning({ id: staffRecoveryCode.id })
      return rows.length === 1
    },

    async countUnused(memberId: string): Promise<number> {
      const [row] = await db
        .select({ codes: sql<number>`count(*)::int` })
        .from(staffRecoveryCode)
        .where(and(eq(staffRecoveryCode.memberId, memberId), isNull(staffRecoveryCode.usedAt)))
      return row?.codes ?? 0
    },
  }
}
