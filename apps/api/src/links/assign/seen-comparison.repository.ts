import { createHash } from 'node:crypto'
import { type Executor, identity, identityName, teachingRecord, withheldTrn } from '@identity/database'
import { and, asc, eq, isNull } from 'drizzle-orm'

/** A mark of all that a member of staff compares before they link a record: another mark, and something has changed since. */
export function seenComparisonRepository(db: Executor) {
  return {
    async markOf(identityId: string, trn: string): Promise<string> {
      const [person] = await db
        .select({ trn: identity.trn, email: identity.emailKey, updatedAt: identity.updatedAt })
        .from(identity)
        .where(eq(identity.id, identityId))
      const names = await db
        .select({ kind: identityName.kind, recordedAt: identityName.recordedAt })
        .from(identityName)
        .where(and(eq(identityName.identityId, identityId), isNull(identityName.supersededAt)))
        .orderBy(asc(identityName.kind))
      const [record] = await db
        .select({ isActive: teachingRecord.isActive, changedAt: teachingRecord.changedAt })
        .from(teachingRecord)
        .where(eq(teachingRecord.trn, trn))
      const [holder] = await db
        .select({ id: identity.id })
        .from(identity)
        .where(and(eq(identity.trn, trn), isNull(identity.mergedIntoId)))
      const withheld = await db.select().from(withheldTrn).where(eq(withheldTrn.trn, trn))
      const all = [person, names, record, holder, withheld.length]
      return createHash('sha256').update(JSON.stringify(all)).digest('base64url')
    },
  }
}
