import { type Executor, identity } from '@identity/database'
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'

export type IdentityRow = typeof identity.$inferSelect

// Longer chains mean a loop, which no merge may make.
const LONGEST_MERGE_CHAIN = 10

/** Two identities of one person become one. */
export function identityMergeRepository(db: Executor) {
  async function lock(id: string): Promise<IdentityRow | null> {
    const [row] = await db.select().from(identity).where(eq(identity.id, id)).for('update')
    return row ?? null
  }

  return {
    /** Holds whom `id` names now for the rest of the transaction: for a merged one, the one that survived. Nobody blocks or merges it meanwhile. */
    async lockSurvivor(id: string): Promise<IdentityRow | null> {
      let row = await lock(id)
      for (let hops = 0; row?.mergedIntoId && hops < LONGEST_MERGE_CHAIN; hops += 1) {
        row = await lock(row.mergedIntoId)
      }
      return row?.mergedIntoId ? null : row
    },

    /** The identity that had an address when it was merged away, the latest if there are several. */
    async lastUnder(emailKey: string): Promise<string | null> {
      const [row] = await db
        .select({ id: identity.id })
        .from(identity)
        .where(and(eq(identity.emailKey, emailKey), isNotNull(identity.mergedIntoId)))
        .orderBy(desc(identity.updatedAt))
        .limit(1)
      return row?.id ?? null
    },

    /** Holds both for the rest of the transaction, in the same order for everybody, so that two mergers do not wait for each other. */
    lockBoth: (ids: [string, string]): Promise<IdentityRow[]> =>
      db.select().from(identity).where(inArray(identity.id, ids)).orderBy(asc(identity.id)).for('update'),

    /**
     * From now on the id of one names the other. A record goes along, with all that is known of the link; so does the waiting for one.
     * Call it only where no more than one of the two has a record.
     */
    async merge(from: IdentityRow, into: IdentityRow, mergedAt: Date): Promise<void> {
      const { trn, trnMatchLevel, trnLookupStatus, recordClosedAt } = from
      await db
        .update(identity)
        .set({
          mergedIntoId: into.id,
          trn: null,
          trnMatchLevel: null,
          trnLookupStatus: trn ? 'NONE' : trnLookupStatus,
          recordClosedAt: null,
          updatedAt: mergedAt,
        })
        .where(eq(identity.id, from.id))
      const isTaken = trn !== null || (into.trn === null && trnLookupStatus === 'PENDING')
      await db
        .update(identity)
        .set({
          ...(isTaken && { trn, trnMatchLevel, trnLookupStatus, recordClosedAt }),
          updatedAt: mergedAt,
        })
        .where(eq(identity.id, into.id))
    },
  }
}
