import { type Executor, event, identity, identityName, teachingRecord } from '@identity/database'
import { and, type Column, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type LookupStatus, lookupStatuses } from '../../identities/domain/person.ts'

/** True of an identity that is not as the record says to which it is linked. `verifiedName`: the name of the record that the identity holds. */
export function hasToFollow(
  verifiedName: Record<'firstName' | 'middleName' | 'lastName', Column>,
): SQL | undefined {
  // A LOW link holds no name of the record.
  const isNotAsRecorded = sql`${identity.trnMatchLevel} <> 'LOW' and (${verifiedName.firstName}, ${verifiedName.middleName}, ${verifiedName.lastName})
    is distinct from (${teachingRecord.firstName}, ${teachingRecord.middleName}, ${teachingRecord.lastName})`
  return or(
    and(
      eq(teachingRecord.isActive, false),
      or(isNull(identity.recordClosedAt), isNotNull(teachingRecord.mergedIntoTrn)),
    ),
    and(eq(teachingRecord.isActive, true), or(isNotNull(identity.recordClosedAt), isNotAsRecorded)),
  )
}

/** The links between identities and teaching records, for changes of the records. */
export function recordLinkRepository(db: Executor) {
  return {
    /** The identities that have to follow their record, because it is one of these, or was merged into one of these. */
    async identitiesToFollow(trns: string[]): Promise<string[]> {
      if (trns.length === 0) return []
      const rows = await db
        .select({ identityId: identity.id })
        .from(teachingRecord)
        .innerJoin(identity, and(eq(identity.trn, teachingRecord.trn), isNull(identity.mergedIntoId)))
        .leftJoin(
          identityName,
          and(
            eq(identityName.identityId, identity.id),
            eq(identityName.kind, 'VERIFIED'),
            isNull(identityName.supersededAt),
          ),
        )
        .where(
          and(
            or(inArray(teachingRecord.trn, trns), inArray(teachingRecord.mergedIntoTrn, trns)),
            hasToFollow(identityName),
          ),
        )
      return rows.map(({ identityId }) => identityId)
    },

    /** The status of the search before a member of staff linked the record that an identity has now. Null: no member of staff did. */
    async statusBeforeStaffLink(identityId: string): Promise<Exclude<LookupStatus, 'FOUND'> | null> {
      const [claimed] = await db
        .select({ details: event.details })
        .from(event)
        .where(and(eq(event.identityId, identityId), eq(event.type, 'TrnClaimed')))
        .orderBy(desc(event.id))
        .limit(1)
      const before = lookupStatuses.find((status) => status === claimed?.details.statusBefore)
      return before && before !== 'FOUND' ? before : null
    },

    /** True for the first caller that finds the record of an identity closed: the others need not tell. */
    async noteClosed(identityId: string, closedAt: Date): Promise<boolean> {
      const rows = await db
        .update(identity)
        .set({ recordClosedAt: closedAt, updatedAt: closedAt })
        .where(and(eq(identity.id, identityId), isNull(identity.recordClosedAt)))
        .returning({ id: identity.id })
      return rows.length === 1
    },

    /** True when the record of an identity was closed, and is open again. */
    async noteOpenAgain(identityId: string, now: Date): Promise<boolean> {
      const rows = await db
        .update(identity)
        .set({ recordClosedAt: null, updatedAt: now })
        .where(and(eq(identity.id, identityId), isNotNull(identity.recordClosedAt)))
        .returning({ id: identity.id })
      return rows.length === 1
    },
  }
}
