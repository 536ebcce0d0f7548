import { type Executor, identityCheck } from '@identity/database'
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { CheckDifference, CheckedDetails } from './domain/identity-check.ts'

export type NewCheck = CheckedDetails & { identityId: string; clientId: string; differs: CheckDifference[] }

/** What services’ checks of a person’s identity found. */
export function identityCheckRepository(db: Executor) {
  return {
    /** Keeps a check. Lock the identity first: of two at once the one that was made later counts. True when it is this one. */
    async add({ name, ...check }: NewCheck, reportedAt: Date): Promise<boolean> {
      const { firstName, middleName, lastName } = name
      const isCurrent = and(
        eq(identityCheck.identityId, check.identityId),
        isNull(identityCheck.supersededAt),
      )
      const [current] = await db.select().from(identityCheck).where(isCurrent)
      const isLatest = !current || current.checkedAt <= check.checkedAt
      if (current && isLatest)
        await db.update(identityCheck).set({ supersededAt: reportedAt }).where(isCurrent)
      const supersededAt = isLatest ? null : reportedAt
      await db
        .insert(identityCheck)
        .values({ ...check, firstName, middleName, lastName, reportedAt, supersededAt })
      return isLatest
    },

    /** The checks of these identities, the latest first. */
    listOf(identityIds: string[], atMost: number) {
      return db
        .select()
        .from(identityCheck)
        .where(inArray(identityCheck.identityId, identityIds))
        .orderBy(desc(identityCheck.checkedAt), desc(identityCheck.reportedAt))
        .limit(atMost)
    },
  }
}
