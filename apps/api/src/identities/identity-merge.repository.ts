import { type Executor, identity } from '@identity/database'
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import { LONGEST_MERGE_CHAIN } from './domain/judge-merge.ts'

export type IdentityRow = typeof identity.$inferSelect

/** Merges two identities of one person. */
export function identityMergeRepository(db: Executor) {
  async function lock(id: string): Promise<IdentityRow | null> {
    const [row] = await db.select().from(identity).where(eq(identity.id, id)).for('update')
    return row ?? null
  }

  return {
    /** Locks the identity that `id` names now: for a merged one, the one that survived. No other transaction blocks or merges it meanwhile. */
    async lockSurvivor(id: string): Promise<IdentityRow | null> {
      let row = await lock(id)
      for (let hops = 0; row?.mergedIntoId && hops < LONGEST_MERGE_CHAIN; hops += 1) {
        row = await lock(row.mergedIntoId)
      }
      return row?.mergedIntoId ? null : row
    },

    /** The identity that had an address when it was merged away; the latest if there are several. */
    async lastMergedWithEmail(emailKey: string): Promise<string | null> {
      const [row] = await db
        .select({ id: identity.id })
        .from(identity)
        .where(and(eq(identity.emailKey, emailKey), isNotNull(identity.mergedIntoId)))
        .orderBy(desc(identity.updatedAt))
        .limit(1)
      return row?.id ?? null
    },

    /** Locks both for the rest of the transaction, always in the same order, so that two mergers do not wait for each other. */
    lockBoth: (ids: [string, string]): Promise<IdentityRow[]> =>
      db.select().from(identity).where(inArray(identity.id, ids)).orderBy(asc(identity.id)).for('update'),

    /**
     * Makes the id of `from` name `into` from now on. A record moves along, with all that is known of the link; so does a search that is
     * PENDING. Call it only when at most one of the two has a record.
     */
    async merge(from: IdentityRow, into: IdentityRow, mergedAt: Date): Promise<void> {
      const { trn, trnMatchLevel, linkFrozenAt, trnLookupStatus, recordClosedAt } = from
      await db
        .update(identity)
        .set({
          mergedIntoId: into.id,
          trn: null,
          trnMatchLevel: null,
          linkFrozenAt: null,
          trnLookupStatus: trn ? 'NONE' : trnLookupStatus,
          recordClosedAt: null,
          updatedAt: mergedAt,
        })
        .where(eq(identity.id, from.id))
      const isTaken = trn !== null || (into.trn === null && trnLookupStatus === 'PENDING')
      await db
        .update(identity)
        .set({
          ...(isTaken && { trn, trnMatchLevel, linkFrozenAt, trnLookupStatus, recordClosedAt }),
          updatedAt: mergedAt,
        })
        .where(eq(identity.id, into.id))
    },
  }
}
