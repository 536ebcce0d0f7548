import { type Executor, ruledOutRecord } from '@identity/database'
import { and, eq } from 'drizzle-orm'
import type { MatchLevel } from '../../identities/domain/match-level.ts'

type RuledOut = typeof ruledOutRecord.$inferInsert

/** The records that a member of staff took from an identity: no search gives them to it again, until one of them links it. */
export function ruledOutRecordRepository(db: Executor) {
  const isPair = (identityId: string, trn: string) =>
    and(eq(ruledOutRecord.identityId, identityId), eq(ruledOutRecord.trn, trn))

  return {
    async has(identityId: string, trn: string): Promise<boolean> {
      const rows = await db.select().from(ruledOutRecord).where(isPair(identityId, trn))
      return rows.length > 0
    },

    async add(pair: RuledOut): Promise<void> {
      const { identityId, trn, ...rest } = pair
      const { identityId: id, trn: number } = ruledOutRecord
      await db
        .insert(ruledOutRecord)
        .values({ identityId, trn, ...rest })
        .onConflictDoUpdate({ target: [id, number], set: rest })
    },

    /** How sure the link was before it was ruled out. Null: it was not. */
    async levelBefore(identityId: string, trn: string): Promise<MatchLevel | null> {
      const [row] = await db.select().from(ruledOutRecord).where(isPair(identityId, trn))
      return row?.levelBefore ?? null
    },

    /**
     * What was ruled out for an identity is so for the one that it is merged into, but for the record that this one has. Answers the records that
     * the survivor had not ruled out before.
     */
    async copyToSurvivor(
      { from, into }: { from: string; into: string },
      linkedTrn: string | null,
    ): Promise<string[]> {
      const rows = await db.select().from(ruledOutRecord).where(eq(ruledOutRecord.identityId, from))
      const kept = rows.filter(({ trn }) => trn !== linkedTrn)
      if (kept.length === 0) return []
      const added = await db
        .insert(ruledOutRecord)
        .values(kept.map((row) => ({ ...row, identityId: into })))
        .onConflictDoNothing()
        .returning({ trn: ruledOutRecord.trn })
      return added.map(({ trn }) => trn)
    },

    async remove(identityId: string, trn: string): Promise<void> {
      await db.delete(ruledOutRecord).where(isPair(identityId, trn))
    },
  }
}
