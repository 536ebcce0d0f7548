import { type Executor, staffChallenge } from '@identity/database'
import { and, eq, gt } from 'drizzle-orm'
import type { Sealer } from '../../secrets/sealer.ts'
import { CHALLENGE_LIVES_MS, type ChallengePurpose } from '../domain/challenge-life.ts'

/** What staff sessions were asked to answer, one for each purpose. */
export function staffChallengeRepository(db: Executor, sealer: Sealer) {
  const live = (staffSessionId: string, purpose: ChallengePurpose, now: Date) =>
    and(
      eq(staffChallenge.staffSessionId, staffSessionId),
      eq(staffChallenge.purpose, purpose),
      gt(staffChallenge.expiresAt, now),
    )

  return {
    async put(staffSessionId: string, purpose: ChallengePurpose, value: string, now: Date): Promise<void> {
      const expiresAt = new Date(now.getTime() + CHALLENGE_LIVES_MS[purpose])
      const set = { valueSealed: sealer.seal(value), expiresAt }
      await db
        .insert(staffChallenge)
        .values({ staffSessionId, purpose, ...set })
        .onConflictDoUpdate({ target: [staffChallenge.staffSessionId, staffChallenge.purpose], set })
    },

    /** Leaves it: for one that may be answered again after a slip. */
    async read(staffSessionId: string, purpose: ChallengePurpose, now: Date): Promise<string | null> {
      const [row] = await db
        .select()
        .from(staffChallenge)
        .where(live(staffSessionId, purpose, now))
      return row ? sealer.open(row.valueSealed) : null
    },

    /** Its value to the one call that takes it. */
    async take(staffSessionId: string, purpose: ChallengePurpose, now: Date): Promise<string | null> {
      const [row] = await db
        .delete(staffChallenge)
        .where(live(staffSessionId, purpose, now))
        .returning()
      return row ? sealer.open(row.valueSealed) : null
    },
  }
}
