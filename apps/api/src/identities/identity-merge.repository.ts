import { type Executor, identity } from '@identity/database'
import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Secrets } from '../secrets/secrets.ts'
import { LONGEST_MERGE_CHAIN } from './domain/judge-merge.ts'
import type { MergeSide } from './domain/merge-side.ts'
import { identityRepository } from './identity.repository.ts'
import { identityMatchRepository } from './identity-match.repository.ts'

export type IdentityRow = typeof identity.$inferSelect

/** Merges two identities of one person. */
export function identityMergeRepository(db: Executor, secrets: Secrets) {
  const identities = identityRepository(db, secrets)
  const identityMatches = identityMatchRepository(db, secrets)

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

    /** The identities that were merged into this one, or into one that was. */
    async mergedInto(id: string): Promise<string[]> {
      const all: string[] = []
      let into = [id]
      for (let hops = 0; into.length > 0 && hops < LONGEST_MERGE_CHAIN; hops += 1) {
        const rows = await db
          .select({ id: identity.id })
          .from(identity)
          .where(inArray(identity.mergedIntoId, into))
          .orderBy(asc(identity.updatedAt))
        into = rows.map((row) => row.id)
        all.push(...into)
      }
      return all
    },

    /** Locks both for the rest of the transaction, always in the same order, so that two mergers do not wait for each other. */
    lockBoth: (ids: [string, string]): Promise<IdentityRow[]> =>
      db.select().from(identity).where(inArray(identity.id, ids)).orderBy(asc(identity.id)).for('update'),

    /** The identity of this id, merged or not, with all that a merge may change of it. */
    async side(id: string): Promise<MergeSide | null> {
      const [row] = await db.select().from(identity).where(eq(identity.id, id))
      const details = row && (await identities.details(id))
      if (!row || !details?.names.GIVEN) return null
      const { preferredName, dateOfBirth, nationalInsuranceNumber, names } = details
      return {
        id: row.id,
        emailAddress: row.emailAddress,
        emailKey: row.emailKey,
        givenName: details.names.GIVEN,
        ...{ preferredName, dateOfBirth, nationalInsuranceNumber },
        blockedAt: textOf(row.blockedAt),
        mergedIntoId: row.mergedIntoId,
        trn: row.trn,
        trnMatchLevel: row.trnMatchLevel,
        trnLookupStatus: row.trnLookupStatus,
        linkFrozenAt: textOf(row.linkFrozenAt),
        recordClosedAt: textOf(row.recordClosedAt),
        verifiedName: names.VERIFIED ?? null,
      }
    },

    /**
     * Writes one of two identities as a merge, or its undoing, leaves it. Of two that swap an address or a record, write the one first that
     * lets go of it, or is merged away.
     */
    async write({ id, ...side }: MergeSide, writtenAt: Date): Promise<void> {
      const { emailAddress, emailKey, preferredName, dateOfBirth, nationalInsuranceNumber } = side
      const { trn, trnMatchLevel, trnLookupStatus, mergedIntoId } = side
      await db
        .update(identity)
        .set({
          ...{ emailAddress, emailKey, preferredName, dateOfBirth, mergedIntoId },
          ...{ trn, trnMatchLevel, trnLookupStatus },
          blockedAt: instantOf(side.blockedAt),
          linkFrozenAt: instantOf(side.linkFrozenAt),
          recordClosedAt: instantOf(side.recordClosedAt),
          updatedAt: writtenAt,
        })
        .where(eq(identity.id, id))
      await identities.setNationalInsuranceNumber(id, nationalInsuranceNumber)
      await identities.setName(id, 'GIVEN', side.givenName, writtenAt)
      if (side.verifiedName) await identities.setName(id, 'VERIFIED', side.verifiedName, writtenAt)
      else await identities.endName(id, 'VERIFIED', writtenAt)
      await identityMatches.refreshKeys(id)
    },
  }
}

const textOf = (instant: Date | null) => instant?.toISOString() ?? null
const instantOf = (text: string | null) => (text === null ? null : new Date(text))
