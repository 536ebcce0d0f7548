import { client, type Executor, journey, passcodeChallenge, service } from '@identity/database'
import { and, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Digester } from '../../secrets/digester.ts'
import type { Sealer } from '../../secrets/sealer.ts'
import { LIVE_PASSCODES } from './domain/passcode.ts'
import type { PasscodeDelivery } from './domain/passcode-delivery.ts'

export type PasscodePurpose = 'SIGN_IN' | 'OWNER'
export type Addressee = { emailAddress: string; purpose: PasscodePurpose; serviceName: string }
export type SentPasscode = { id: string; attempts: number; expiresAt: Date; isSameDigits: boolean }

export function passcodeRepository(
  db: Executor,
  { sealer, digester }: { sealer: Sealer; digester: Digester },
) {
  const live = isNull(passcodeChallenge.retiredAt)

  return {
    /** A passcode that has still to be drawn and sent. */
    async request(
      journeyId: string,
      purpose: PasscodePurpose,
      emailAddress: string,
      requestedAt: Date,
    ): Promise<string> {
      const [row] = await db
        .insert(passcodeChallenge)
        .values({ journeyId, purpose, emailSealed: sealer.seal(emailAddress), requestedAt })
        .returning({ id: passcodeChallenge.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    /** Where to send a passcode, and on behalf of which service. Null when it is no longer wanted. */
    async addressee(id: string): Promise<Addressee | null> {
      const [row] = await db
        .select({
          emailSealed: passcodeChallenge.emailSealed,
          purpose: passcodeChallenge.purpose,
          serviceName: service.name,
        })
        .from(passcodeChallenge)
        .innerJoin(journey, eq(journey.id, passcodeChallenge.journeyId))
        .innerJoin(client, eq(client.id, journey.clientId))
        .innerJoin(service, eq(service.id, client.serviceId))
        .where(and(eq(passcodeChallenge.id, id), live))
      if (!row) return null
      const { emailSealed, purpose, serviceName } = row
      return { emailAddress: sealer.open(emailSealed), purpose, serviceName }
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

    /** What became of the mail. That it was taken is only news before anything else is known, and what was delivered stays so. */
    async noteDelivery(id: string, delivery: PasscodeDelivery): Promise<void> {
      const { deliveryStatus } = passcodeChallenge
      const isNews =
        delivery === 'SENT'
          ? isNull(deliveryStatus)
          : or(isNull(deliveryStatus), ne(deliveryStatus, 'DELIVERED'))
      await db
        .update(passcodeChallenge)
        .set({ deliveryStatus: delivery })
        .where(and(eq(passcodeChallenge.id, id), isNews))
    },

    /** Of the newest passcode with which a journey's own address could be proved. */
    async newestDelivery(interactionUid: string): Promise<PasscodeDelivery | null> {
      const [newest] = await db
        .select({ delivery: passcodeChallenge.deliveryStatus })
        .from(passcodeChallenge)
        .innerJoin(journey, eq(journey.id, passcodeChallenge.journeyId))
        .where(
          and(eq(journey.interactionUid, interactionUid), eq(passcodeChallenge.purpose, 'SIGN_IN'), live),
        )
        .orderBy(desc(passcodeChallenge.requestedAt))
        .limit(1)
      return newest?.delivery ?? null
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

export type PasscodeRepository = ReturnType<typeof passcodeRepository>

// The digits alone would give equal digests for equal passcodes.
const boundTo = (id: string, digits: string) => `${id}\n${digits}`
