import { client, type Executor, journey, passcodeChallenge, service } from '@identity/database'
import { and, desc, eq, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { deleteSome } from '../kernel/delete-some.ts'
import type { Digester } from '../secrets/digester.ts'
import type { Sealer } from '../secrets/sealer.ts'
import { LIVE_PASSCODES, ORDINARY_FORM, type PasscodeForm, type PasscodePurpose } from './domain/passcode.ts'
import type { PasscodeDelivery } from './domain/passcode-delivery.ts'

export type Addressee = {
  emailAddress: string
  purpose: PasscodePurpose
  serviceName: string
  digitCount: number
}
export type SentPasscode = {
  id: string
  attempts: number
  maxAttempts: number
  expiresAt: Date
  isSameDigits: boolean
}
/** The journey of the passcodes, and what they would prove. */
type Wanted = { journeyId: string; purpose: PasscodePurpose }
export type LivePasscode = { attempts: number; isOnItsWay: boolean } & PasscodeForm

export function passcodeRepository(
  db: Executor,
  { sealer, digester }: { sealer: Sealer; digester: Digester },
) {
  const live = isNull(passcodeChallenge.retiredAt)
  const wanted = ({ journeyId, purpose }: Wanted) =>
    and(eq(passcodeChallenge.journeyId, journeyId), eq(passcodeChallenge.purpose, purpose), live)

  return {
    /** Adds a passcode that has still to be drawn and sent. */
    async request(
      journeyId: string,
      { purpose, emailAddress }: { purpose: PasscodePurpose; emailAddress: string },
      form: PasscodeForm,
      requestedAt: Date,
    ): Promise<string> {
      const [row] = await db
        .insert(passcodeChallenge)
        .values({ journeyId, purpose, emailSealed: sealer.seal(emailAddress), ...form, requestedAt })
        .returning({ id: passcodeChallenge.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    /** The address of a passcode, and the service for which it is sent. Null when it is no longer wanted. */
    async addressee(id: string): Promise<Addressee | null> {
      const [row] = await db
        .select({
          emailSealed: passcodeChallenge.emailSealed,
          purpose: passcodeChallenge.purpose,
          digitCount: passcodeChallenge.digitCount,
          serviceName: service.name,
        })
        .from(passcodeChallenge)
        .innerJoin(journey, eq(journey.id, passcodeChallenge.journeyId))
        .innerJoin(client, eq(client.id, journey.clientId))
        .innerJoin(service, eq(service.id, client.serviceId))
        .where(and(eq(passcodeChallenge.id, id), live))
      if (!row) return null
      const { emailSealed, ...rest } = row
      return { emailAddress: sealer.open(emailSealed), ...rest }
    },

    /** Stores the digest of the digits that are about to be sent. False when the passcode is no longer wanted. */
    async issue(id: string, digits: string, expiresAt: Date): Promise<boolean> {
      const rows = await db
        .update(passcodeChallenge)
        .set({ digest: digester.digest('passcode', boundTo(id, digits)), expiresAt })
        .where(and(eq(passcodeChallenge.id, id), live))
        .returning({ id: passcodeChallenge.id })
      return rows.length === 1
    },

    /**
     * Counts the guess against every live passcode of this journey and purpose that was sent and has as many digits. It counts before the
     * guess is judged, in one statement, so that parallel guesses cannot share an attempt. Bound to the journey, not the address: a
     * stranger who knows your address must not use up your guesses.
     */
    async recordAttempt(proof: Wanted, digits: string): Promise<SentPasscode[]> {
      const newest = db
        .select({ id: passcodeChallenge.id })
        .from(passcodeChallenge)
        .where(and(wanted(proof), isNotNull(passcodeChallenge.digest)))
        .orderBy(desc(passcodeChallenge.requestedAt))
        .limit(LIVE_PASSCODES)
      const rows = await db
        .update(passcodeChallenge)
        .set({ attempts: sql`${passcodeChallenge.attempts} + 1` })
        .where(and(inArray(passcodeChallenge.id, newest), eq(passcodeChallenge.digitCount, digits.length)))
        .returning()
      return rows.flatMap(({ id, attempts, maxAttempts, digest, expiresAt }) =>
        digest && expiresAt
          ? [
              {
                id,
                attempts,
                maxAttempts,
                expiresAt,
                isSameDigits: digester.matches('passcode', boundTo(id, digits), digest),
              },
            ]
          : [],
      )
    },

    /** The newest passcodes that could be tried, and those that are still on their way. */
    live(proof: Wanted): Promise<LivePasscode[]> {
      const { attempts, digitCount, maxAttempts, digest } = passcodeChallenge
      const isOnItsWay = sql<boolean>`${isNull(digest)}`
      return db
        .select({ attempts, digitCount, maxAttempts, isOnItsWay })
        .from(passcodeChallenge)
        .where(wanted(proof))
        .orderBy(desc(passcodeChallenge.requestedAt))
        .limit(LIVE_PASSCODES)
    },

    /** The length of the newest passcode that a journey requested, for any address. */
    async newestDigitCount(interactionUid: string): Promise<number> {
      const [newest] = await db
        .select({ digitCount: passcodeChallenge.digitCount })
        .from(passcodeChallenge)
        .innerJoin(journey, eq(journey.id, passcodeChallenge.journeyId))
        .where(and(eq(journey.interactionUid, interactionUid), live))
        .orderBy(desc(passcodeChallenge.requestedAt))
        .limit(1)
      return newest?.digitCount ?? ORDINARY_FORM.digitCount
    },

    /** Deletes some of the passcodes that were requested before `before`. */
    sweep: (before: Date, atMost: number): Promise<number> =>
      deleteSome(db, passcodeChallenge, lt(passcodeChallenge.requestedAt, before), atMost),

    /** True for exactly one caller, however many arrive at once. */
    async consume(id: string, consumedAt: Date): Promise<boolean> {
      const rows = await db
        .update(passcodeChallenge)
        .set({ retiredAt: consumedAt })
        .where(and(eq(passcodeChallenge.id, id), live))
        .returning({ id: passcodeChallenge.id })
      return rows.length === 1
    },

    /** Stores how far the delivery has got. SENT counts only before any other status, and DELIVERED stays. */
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

    /** The delivery of the newest passcode that could prove the journey's own address. */
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

    /** After a proof, or a change of address, passcodes that were sent before prove nothing. */
    async retireAll(journeyId: string, retiredAt: Date): Promise<void> {
      await db
        .update(passcodeChallenge)
        .set({ retiredAt })
        .where(and(eq(passcodeChallenge.journeyId, journeyId), live))
    },
  }
}

export type PasscodeRepository = ReturnType<typeof passcodeRepository>

// Without the id, equal passcodes would have equal digests.
const boundTo = (id: string, digits: string) => `${id}\n${digits}`
