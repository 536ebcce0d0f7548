import { type Executor, journey } from '@identity/database'
import { plainText } from '@identity/values'
import { and, eq, gt } from 'drizzle-orm'
import { type Digester, hashToken } from '../../secrets/digester.ts'
import type { JourneyKey, SecretRenewal } from './journey.repository.ts'

/** The secrets of journeys: each right passcode gives the next one, which follows from the one before and the digits. */
export function secretRepository(db: Executor, { digester }: { digester: Digester }) {
  /** Under every key of the ring, the newest first. An attacker who knows the secret before and the digits still needs a key. */
  const next = ({ browserSecret }: JourneyKey, typed: string): string[] =>
    digester
      .everyDigest('browser-secret', `${browserSecret}\n${plainText(typed).replace(/\D/g, '')}`)
      .map(hashToken)

  /** The next secret of a journey, and what the journey keeps of it: once that is saved, the one of the key opens nothing. */
  const following = (key: JourneyKey, typed: string, renewedAt: Date) => {
    const [browserSecret = ''] = next(key, typed)
    const [browserSecretHash, renewedFrom] = [hashToken(browserSecret), hashToken(key.browserSecret)]
    return { browserSecret, renewal: { browserSecretHash, renewedFrom, renewedAt } satisfies SecretRenewal }
  }

  return {
    following,

    /** Gives the journey its next secret by itself. */
    async renew(journeyId: string, key: JourneyKey, typed: string, renewedAt: Date): Promise<string> {
      const { browserSecret, renewal } = following(key, typed, renewedAt)
      await db.update(journey).set(renewal).where(eq(journey.id, journeyId))
      return browserSecret
    },

    /**
     * Locks the journey whose secret this browser had until a passcode was right, after `since`. `browserSecret` is its secret now, when these
     * are the digits of that passcode; null when they are not.
     */
    async lockRenewed(
      key: JourneyKey,
      typed: string,
      since: Date,
    ): Promise<{ journeyId: string; browserSecret: string | null } | null> {
      const [row] = await db
        .select({ id: journey.id, browserSecretHash: journey.browserSecretHash })
        .from(journey)
        .where(
          and(
            eq(journey.interactionUid, key.interactionUid),
            eq(journey.renewedFrom, hashToken(key.browserSecret)),
            eq(journey.browserDigest, hashToken(key.browser)),
            gt(journey.renewedAt, since),
          ),
        )
        .for('no key update')
      if (!row) return null
      const browserSecret = next(key, typed).find((secret) => hashToken(secret) === row.browserSecretHash)
      return { journeyId: row.id, browserSecret: browserSecret ?? null }
    },

    /** From now on the secret before the last one is of no use at all. */
    async forgetRenewal(journeyId: string): Promise<void> {
      await db.update(journey).set({ renewedFrom: null }).where(eq(journey.id, journeyId))
    },
  }
}
