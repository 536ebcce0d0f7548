import { type Executor, identityName } from '@identity/database'
import { and, eq, isNull, type SQL } from 'drizzle-orm'

/** GIVEN: as the person says. VERIFIED: as the teaching record says. PREVIOUS: one that the person says they had. */
export type NameKind = 'GIVEN' | 'VERIFIED' | 'PREVIOUS'

/** The name of its kind that an identity has now. */
export function isCurrentName(identityId: string, kind: NameKind): SQL | undefined {
  return and(
    eq(identityName.identityId, identityId),
    eq(identityName.kind, kind),
    isNull(identityName.supersededAt),
  )
}

/** Ends the current name of its kind, if there is one. It stays readable. */
export async function endCurrentName(
  db: Executor,
  identityId: string,
  kind: NameKind,
  endedAt: Date,
): Promise<void> {
  await db.update(identityName).set({ supersededAt: endedAt }).where(isCurrentName(identityId, kind))
}
