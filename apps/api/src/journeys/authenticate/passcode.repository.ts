import { client, type Executor, journey, passcodeChallenge, service } from '@identity/database'
import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Digester } from '../../secrets/digester.ts'
import type { Sealer } from '../../secrets/sealer.ts'
import { LIVE_PASSCODES } from './domain/passcode.ts'

export type SentPasscode = { id: string; attempts: number; expiresAt: Date; isSameDigits: boolean }

export function passcodeRepository(
  db: Executor,
  { sealer, digester }: { sealer: Sealer; digester: Digester },
) {
  const live = isNull(passcodeChallenge.retiredAt)

  return {
    /** A passcode that has still to be drawn and sent. */
    async request(journeyId: string, emailAddress: string, requestedAt: Date): Promise<string> {
      const [row] = await db
        .insert(passcodeChallenge)
        .values({ journeyId, emailSealed: sealer.seal(emailAddress), requestedAt })
        .returning({ id: passcodeChallenge.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    /** Where to send a passcode, and on behalf of which service. Null when it is no longer wanted. */
    async addressee(id: string): Promise<{ emailAddress: string; serviceName: string } | null> {
      const [row] = await db
        .select({ emailSealed: passcodeChallenge.emailSealed, serviceName: service.name })
        .from(passcodeChallenge)
        .innerJoin(journey, eq(journey.id, passcodeChallenge.journeyId))
        .innerJoin(client, eq(client.id, journey.clientId))
        .innerJoin(service, eq(service.id, client.serviceId))
        .where(and(eq(passcodeChallenge.id, id), live))
      return row ? { emailAddress: sealer.open(row.emailSealed), serviceName: row.serviceName } : null
    },

    /** Stores the digest of what is about to be sent. False when it is no longer wanted. */
    async issue(id: string, digits: string, expiresAt: Date): Promise<boolean> {
      const rows = await db
        .update(passcodeChallenge)
        .set({ digest: digester.digest('passcode', boundTo(id, digits)), expiresAt })
        .where(and(eq(passcodeChallenge.id, id), live))
        .returning({ id: passcodeChallenge.id })
      return rows.length === 1
    },

    /**
     * Counts the guess against every live passcode of the journey before anyone judges it, in one statement, so that parallel guesses
     * cannot share an attempt. Bound to the journey, not the address: knowing your email must not let a stranger use up your guesses.
     */
    async recordAttempt(journeyId: string, digits: string): Promise<SentPasscode[]> {
      const newest = db
        .select({ id: passcodeChallenge.id })
        .from(passcodeChallenge)
        .where(and(eq(passcodeChallenge.journeyId, journeyId), live, isNotNull(passcodeChallenge.digest)))
        .orderBy(desc(passcodeChallenge.requestedAt))
        .limit(LIVE_PASSCODES)
      const rows = await db
        .update(passcodeChallenge)
        .set({ attempts: sql`${passcodeChallenge.attempts} + 1` })
        .where(inArray(passcodeChallenge.id, newest))
        .returning()
      return rows.flatMap(({ id, attempts, digest, expiresAt }) =>
        digest && expiresAt
          ? [
              {
                id,
                attempts,
                expiresAt,
                isSameDigits: digester.matches('passcode', boundTo(id, digits), digest),
              },
            ]
          : [],
      )
    },

    /** True for exactly one caller, however many arrive at once. */
    async consume(id: string, consumedAt: Date): Promise<boolean> {
      const rows = await db
        .update(passcodeChallenge)
        .set({ retiredAt: consumedAt })
        .where(and(eq(passcodeChallenge.id, id), live))
        .returning({ id: passcodeChallenge.id })
      return rows.length === 1
    },

    /** After a proof, or a change of address, what was sent before proves nothing. */
    async retireAll(journeyId: string, retiredAt: Date): Promise<void> {
      await db
        .update(passcodeChallenge)
        .set({ retiredAt })
        .where(and(eq(passcodeChallenge.journeyId, journeyId), live))
    },
  }
}

// The digits alone would give equal digests for equal passcodes.
const boundTo = (id: string, digits: string) => `${id}\n${digits}`
