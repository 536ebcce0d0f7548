import { client, type Executor, journey, passcodeChallenge, service } from '@identity/database'
import { mailboxKey } from '@identity/values'
import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, notInArray, or, sql } from 'drizzle-orm'
import { deleteSome } from '../kernel/delete-some.ts'
import type { Digester } from '../secrets/digester.ts'
import type { Sealer } from '../secrets/sealer.ts'
import { LEDGER_WINDOW_MS, type LedgerEntry, triesWhenFollowed } from './domain/ledger.ts'
import { LIVE_PASSCODES, type PasscodeForm, type PasscodePurpose } from './domain/passcode.ts'
import type { PasscodeDelivery } from './domain/passcode-delivery.ts'
import type { ShownPasscode } from './domain/shown-passcode.ts'

export type Addressee = {
  emailAddress: string
  purpose: PasscodePurpose
  serviceName: string
  digitCount: number
  standsUntil: Date | null
  isMailed: boolean
}
export type SentPasscode = {
  id: string
  attempts: number
  maxAttempts: number
  expiresAt: Date
  browserDigest: string | null
  isSameDigits: boolean
}
/** A passcode whose mail came somewhere, and whose address that is. */
export type MailedPasscode = {
  journeyId: string
  clientId: string
  purpose: PasscodePurpose
  emailAddress: string
}
/** The journey of the passcodes, and what they would prove. */
type Wanted = { journeyId: string; purpose: PasscodePurpose }
export type LivePasscode = {
  attempts: number
  isOnItsWay: boolean
  expiresAt: Date | null
  deliveryStatus: PasscodeDelivery | null
} & PasscodeForm

/** A passcode to be drawn and sent. */
export type NewPasscode = {
  purpose: PasscodePurpose
  emailAddress: string
  form: PasscodeForm
  /** A standing passcode works until then at least, in every journey for its mailbox. */
  standsUntil?: Date
  /** The known browser that asks for it. */
  browserDigest?: string | null
  /** False: it is only shown as if it were mailed, and no digits are right. */
  isMailed?: boolean
}

export type StandingPasscode = {
  id: string
  journeyId: string
  purpose: PasscodePurpose
  browserDigest: string | null
  expiresAt: Date
}

export function passcodeRepository(
  db: Executor,
  { sealer, digester }: { sealer: Sealer; digester: Digester },
) {
  const live = isNull(passcodeChallenge.retiredAt)
  const wanted = ({ journeyId, purpose }: Wanted) =>
    and(
      eq(passcodeChallenge.journeyId, journeyId),
      eq(passcodeChallenge.purpose, purpose),
      eq(passcodeChallenge.isStanding, false),
      live,
    )
  const ofMailbox = (emailAddress: string) =>
    inArray(passcodeChallenge.mailboxDigest, digester.everyDigest('mailbox', mailboxKey(emailAddress)))

  return {
    /** Adds a passcode that has still to be drawn and sent. */
    async request(
      journeyId: string,
      { purpose, emailAddress, form, standsUntil, browserDigest = null, isMailed = true }: NewPasscode,
      requestedAt: Date,
    ): Promise<string> {
      const [row] = await db
        .insert(passcodeChallenge)
        .values({
          journeyId,
          purpose,
          emailSealed: sealer.seal(emailAddress),
          mailboxDigest: isMailed ? digester.digest('mailbox', mailboxKey(emailAddress)) : null,
          browserDigest,
          isStanding: standsUntil !== undefined,
          standsUntil: standsUntil ?? null,
          isMailed,
          ...form,
          requestedAt,
        })
        .returning({ id: passcodeChallenge.id })
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    /**
     * Makes room for a newer passcode of the journey: the newest so far keeps what `triesWhenFollowed` leaves it, and those before it stop
     * working.
     */
    async follow(proof: Wanted, now: Date): Promise<void> {
      const [newest] = await db
        .select()
        .from(passcodeChallenge)
        .where(wanted(proof))
        .orderBy(desc(passcodeChallenge.requestedAt))
        .limit(1)
      if (!newest) return
      const { id } = newest
      await db
        .update(passcodeChallenge)
        .set({ maxAttempts: triesWhenFollowed(newest) })
        .where(eq(passcodeChallenge.id, id))
      await db
        .update(passcodeChallenge)
        .set({ retiredAt: now })
        .where(and(wanted(proof), ne(passcodeChallenge.id, id)))
    },

    /**
     * The passcodes to a mailbox, for signing in, that could be guessed within the ledger's window: those for which this known browser
     * asked, or all other browsers together.
     */
    mailedTo(emailAddress: string, browser: string | null, now: Date): Promise<LedgerEntry[]> {
      const { digitCount, maxAttempts, attempts, expiresAt, retiredAt, provedAt } = passcodeChallenge
      const since = new Date(now.getTime() - LEDGER_WINDOW_MS)
      return db
        .select({ digitCount, maxAttempts, attempts, expiresAt, retiredAt, provedAt })
        .from(passcodeChallenge)
        .where(
          and(
            ofMailbox(emailAddress),
            browser ? eq(passcodeChallenge.browserDigest, browser) : isNull(passcodeChallenge.browserDigest),
            eq(passcodeChallenge.purpose, 'SIGN_IN'),
            or(isNull(expiresAt), gt(expiresAt, since)),
          ),
        )
    },

    /** True when a standing passcode for signing in was mailed to the address, or is about to be, and works at `then`. */
    async stands(emailAddress: string, then: Date): Promise<boolean> {
      const { expiresAt, standsUntil } = passcodeChallenge
      const rows = await db
        .select({ id: passcodeChallenge.id })
        .from(passcodeChallenge)
        .where(
          and(
            ofMailbox(emailAddress),
            eq(passcodeChallenge.isStanding, true),
            eq(passcodeChallenge.purpose, 'SIGN_IN'),
            live,
            or(gt(expiresAt, then), and(isNull(expiresAt), gt(standsUntil, then))),
          ),
        )
        .limit(1)
      return rows.length === 1
    },

    /** The standing passcode to the mailbox that has these digits, whichever journey asked for it. */
    async standing(emailAddress: string, digits: string): Promise<StandingPasscode | null> {
      const rows = await db
        .select()
        .from(passcodeChallenge)
        .where(
          and(
            ofMailbox(emailAddress),
            eq(passcodeChallenge.isStanding, true),
            isNotNull(passcodeChallenge.digest),
            live,
          ),
        )
      const found = rows.find(
        ({ id, digest }) => digest && digester.matches('passcode', boundTo(id, digits), digest),
      )
      if (!found?.expiresAt) return null
      const { id, journeyId, purpose, browserDigest, expiresAt } = found
      return { id, journeyId, purpose, browserDigest, expiresAt }
    },

    /** The address of a passcode, and the service for which it is sent. Null when it is no longer wanted. */
    async addressee(id: string): Promise<Addressee | null> {
      const [row] = await db
        .select({
          emailSealed: passcodeChallenge.emailSealed,
          purpose: passcodeChallenge.purpose,
          digitCount: passcodeChallenge.digitCount,
          standsUntil: passcodeChallenge.standsUntil,
          isMailed: passcodeChallenge.isMailed,
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
    async issue(id: string, digits: string, issuedAt: Date, expiresAt: Date): Promise<boolean> {
      const rows = await db
        .update(passcodeChallenge)
        .set({ digest: digester.digest('passcode', boundTo(id, digits)), issuedAt, expiresAt })
        .where(and(eq(passcodeChallenge.id, id), live))
        .returning({ id: passcodeChallenge.id })
      return rows.length === 1
    },

    /**
     * Counts the guess against every live passcode of this journey and purpose that was sent and has as many digits. It counts before the
     * guess is judged, in one statement, so that parallel guesses cannot share an attempt. Bound to the journey, not the address: a
     * stranger who knows your address must not use up your guesses. At one that has expired there is nothing to guess.
     */
    async recordAttempt(proof: Wanted, digits: string, now: Date): Promise<SentPasscode[]> {
      const newest = db
        .select({ id: passcodeChallenge.id })
        .from(passcodeChallenge)
        .where(and(wanted(proof), isNotNull(passcodeChallenge.digest)))
        .orderBy(desc(passcodeChallenge.requestedAt))
        .limit(LIVE_PASSCODES)
      const rows = await db
        .update(passcodeChallenge)
        .set({
          attempts: sql`${passcodeChallenge.attempts} + (${passcodeChallenge.expiresAt} > ${now.toISOString()}::timestamptz)::integer`,
        })
        .where(and(inArray(passcodeChallenge.id, newest), eq(passcodeChallenge.digitCount, digits.length)))
        .returning()
      return rows.flatMap(({ id, attempts, maxAttempts, browserDigest, digest, expiresAt }) =>
        digest && expiresAt
          ? [
              {
                id,
                attempts,
                maxAttempts,
                browserDigest,
                expiresAt,
                isSameDigits: digester.matches('passcode', boundTo(id, digits), digest),
              },
            ]
          : [],
      )
    },

    /** The newest passcodes that could be tried, and those that are still on their way. */
    live(proof: Wanted): Promise<LivePasscode[]> {
      const { attempts, digitCount, maxAttempts, digest, expiresAt, deliveryStatus } = passcodeChallenge
      const isOnItsWay = sql<boolean>`${isNull(digest)}`
      return db
        .select({ attempts, digitCount, maxAttempts, expiresAt, deliveryStatus, isOnItsWay })
        .from(passcodeChallenge)
        .where(wanted(proof))
        .orderBy(desc(passcodeChallenge.requestedAt))
        .limit(LIVE_PASSCODES)
    },

    /**
     * The passcodes for signing in that the page of a journey may tell of, newest first: its own, and standing ones to the same mailbox. Those
     * to a holder are left out, because they would say something of whose address it is.
     */
    shown(interactionUid: string, emailAddress: string): Promise<ShownPasscode[]> {
      const { digitCount, attempts, maxAttempts, isStanding, issuedAt, expiresAt } = passcodeChallenge
      const isOwn = eq(journey.interactionUid, interactionUid)
      return db
        .select({
          ...{ digitCount, attempts, maxAttempts, isStanding, issuedAt, expiresAt },
          deliveryStatus: passcodeChallenge.deliveryStatus,
          isFromBefore: sql<boolean>`not (${isOwn})`,
        })
        .from(passcodeChallenge)
        .innerJoin(journey, eq(journey.id, passcodeChallenge.journeyId))
        .where(
          and(
            eq(passcodeChallenge.purpose, 'SIGN_IN'),
            live,
            ofMailbox(emailAddress),
            or(isOwn, eq(passcodeChallenge.isStanding, true)),
          ),
        )
        .orderBy(desc(passcodeChallenge.requestedAt))
    },

    /** Deletes some of the passcodes that were requested before `before`, and have not worked since. */
    sweep: (before: Date, atMost: number): Promise<number> =>
      deleteSome(
        db,
        passcodeChallenge,
        and(
          lt(passcodeChallenge.requestedAt, before),
          or(isNull(passcodeChallenge.expiresAt), lt(passcodeChallenge.expiresAt, before)),
        ),
        atMost,
      ),

    /** True for exactly one caller, however many arrive at once. */
    async consume(id: string, consumedAt: Date): Promise<boolean> {
      const rows = await db
        .update(passcodeChallenge)
        .set({ retiredAt: consumedAt })
        .where(and(eq(passcodeChallenge.id, id), live))
        .returning({ id: passcodeChallenge.id })
      return rows.length === 1
    },

    /**
     * Stores how far the delivery has got. SENT counts only before any other status, and DELIVERED stays. Null unless that is news; else whose
     * passcode it is.
     */
    async noteDelivery(id: string, delivery: PasscodeDelivery): Promise<MailedPasscode | null> {
      const { deliveryStatus } = passcodeChallenge
      const isNews =
        delivery === 'SENT'
          ? isNull(deliveryStatus)
          : or(isNull(deliveryStatus), notInArray(deliveryStatus, ['DELIVERED', delivery]))
      const [row] = await db
        .update(passcodeChallenge)
        .set({ deliveryStatus: delivery })
        .from(journey)
        .where(and(eq(passcodeChallenge.id, id), eq(journey.id, passcodeChallenge.journeyId), isNews))
        .returning({
          journeyId: passcodeChallenge.journeyId,
          clientId: journey.clientId,
          purpose: passcodeChallenge.purpose,
          emailSealed: passcodeChallenge.emailSealed,
        })
      if (!row) return null
      const { emailSealed, ...rest } = row
      return { ...rest, emailAddress: sealer.open(emailSealed) }
    },

    /**
     * The reader of a mailbox proved it in this journey, so the wrong guesses that the journey made at it were theirs, and cost no chance. Its
     * passcodes are over.
     */
    async prove(journeyId: string, emailAddress: string, provedAt: Date): Promise<void> {
      const { retiredAt } = passcodeChallenge
      await db
        .update(passcodeChallenge)
        .set({ provedAt, retiredAt: sql`coalesce(${retiredAt}, ${provedAt.toISOString()}::timestamptz)` })
        .where(and(eq(passcodeChallenge.journeyId, journeyId), ofMailbox(emailAddress)))
    },

    /** After a proof, or a change of address, the other passcodes of the journey prove nothing. A standing one is its mailbox's. */
    async retireAll(journeyId: string, retiredAt: Date): Promise<void> {
      await db
        .update(passcodeChallenge)
        .set({ retiredAt })
        .where(and(eq(passcodeChallenge.journeyId, journeyId), eq(passcodeChallenge.isStanding, false), live))
    },
  }
}

export type PasscodeRepository = ReturnType<typeof passcodeRepository>

// Without the id, equal passcodes would have equal digests.
const boundTo = (id: string, digits: string) => `${id}\n${digits}`
