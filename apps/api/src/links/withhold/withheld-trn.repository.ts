import { type Executor, withheldTrn } from '@identity/database'
import { asc, count, eq, inArray } from 'drizzle-orm'

/** TRNs that no claimant is given before an agent has looked. */
export function withheldTrnRepository(db: Executor) {
  return {
    async has(trn: string): Promise<boolean> {
      const rows = await db.select().from(withheldTrn).where(eq(withheldTrn.trn, trn))
      return rows.length > 0
    },

    async list(): Promise<string[]> {
      const rows = await db.select().from(withheldTrn).orderBy(asc(withheldTrn.trn))
      return rows.map(({ trn }) => trn)
    },

    async total(): Promise<number> {
      const [row] = await db.select({ total: count() }).from(withheldTrn)
      return row?.total ?? 0
    },

    /** Those of these TRNs that are withheld. */
    async among(trns: readonly string[]): Promise<Set<string>> {
      const rows = await db
        .select()
        .from(withheldTrn)
        .where(inArray(withheldTrn.trn, [...trns]))
      return new Set(rows.map(({ trn }) => trn))
    },

    /** Answers the number of TRNs that were not withheld before. */
    async add(trns: readonly string[], withheldAt: Date): Promise<number> {
      const values = [...new Set(trns)].map((trn) => ({ trn, withheldAt }))
      const added = await db.insert(withheldTrn).values(values).onConflictDoNothing().returning()
      return added.length
    },

    /** Answers the number of TRNs that were withheld until now. */
    async remove(trns: readonly string[]): Promise<number> {
      const removed = await db
        .delete(withheldTrn)
        .where(inArray(withheldTrn.trn, [...trns]))
        .returning()
      return removed.length
    },
  }
}
