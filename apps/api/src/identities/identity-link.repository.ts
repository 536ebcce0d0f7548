import { type Executor, identity } from '@identity/database'
import { and, eq, isNull, lt, lte } from 'drizzle-orm'
import { endCurrentName } from './current-name.ts'
import type { MatchLevel } from './domain/match-level.ts'
import type { LookupStatus } from './domain/person.ts'

/** The link of an identity to its teaching record: taken, lost, hidden, raised. A part of `identityRepository`. */
export function identityLinkRepository(db: Executor) {
  return {
    async takeTrn(
      identityId: string,
      link: { trn: string; trnMatchLevel: MatchLevel },
      updatedAt: Date,
    ): Promise<void> {
      await db
        .update(identity)
        .set({ ...link, trnLookupStatus: 'FOUND', linkFrozenAt: null, recordClosedAt: null, updatedAt })
        .where(eq(identity.id, identityId))
    },

    /** Takes the record from its holder. False when they do not hold it any more, or more surely than `atMost`. */
    async loseTrn(
      identityId: string,
      { trn, atMost }: { trn: string; atMost: MatchLevel },
      trnLookupStatus: Exclude<LookupStatus, 'FOUND' | 'FAILED'>,
      updatedAt: Date,
    ): Promise<boolean> {
      const none = { trn: null, trnMatchLevel: null, linkFrozenAt: null, recordClosedAt: null }
      const rows = await db
        .update(identity)
        .set({ ...none, trnLookupStatus, updatedAt })
        .where(and(eq(identity.id, identityId), eq(identity.trn, trn), lte(identity.trnMatchLevel, atMost)))
        .returning({ id: identity.id })
      if (rows.length === 0) return false
      await endCurrentName(db, identityId, 'VERIFIED', updatedAt)
      return true
    },

    /** Hides a link from services, if it is no surer than `atMost`. True for the one call that froze it. */
    async freezeLink(
      identityId: string,
      { trn, atMost }: { trn: string; atMost: MatchLevel },
      frozenAt: Date,
    ): Promise<boolean> {
      const rows = await db
        .update(identity)
        .set({ linkFrozenAt: frozenAt, updatedAt: frozenAt })
        .where(
          and(
            eq(identity.id, identityId),
            eq(identity.trn, trn),
            lte(identity.trnMatchLevel, atMost),
            isNull(identity.linkFrozenAt),
          ),
        )
        .returning({ id: identity.id })
      return rows.length === 1
    },

    async releaseLink(identityId: string, updatedAt: Date): Promise<void> {
      await db.update(identity).set({ linkFrozenAt: null, updatedAt }).where(eq(identity.id, identityId))
    },

    /** Only upwards, and only while it is linked to the record that was judged: true for one of two who raise it at once. */
    async raiseMatchLevel(
      identityId: string,
      { trn, trnMatchLevel }: { trn: string; trnMatchLevel: MatchLevel },
      updatedAt: Date,
    ): Promise<boolean> {
      const rows = await db
        .update(identity)
        .set({ trnMatchLevel, updatedAt })
        .where(
          and(eq(identity.id, identityId), eq(identity.trn, trn), lt(identity.trnMatchLevel, trnMatchLevel)),
        )
        .returning({ id: identity.id })
      return rows.length === 1
    },
  }
}
