import { type Executor, journey, passcodeChallenge } from '@identity/database'
import { mailboxKey } from '@identity/values'
import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { deleteSome } from '../kernel/delete-some.ts'
import type { Digester } from '../secrets/digester.ts'
import type { Sealer } from '../secrets/sealer.ts'
import { triesWhenFollowed } from './domain/ledger.ts'
import type { PasscodeForm, PasscodePurpose } from './domain/passcode.ts'
import type { PasscodeDelivery } from './domain/passcode-delivery.ts'
import type { ShownPasscode } from './domain/shown-passcode.ts'
import { boundTo, isLive, isTo, type Proof } from './passcode-rows.ts'
import {
  consumed,
  consumedAndProved,
  guessed,
  newestTaken,
  oneFollowed,
  othersRetired,
  requested,
  sibling,
  type Taking,
  takenAndLocked,
} from './passcode-statements.ts'

export type { Proof } from './passcode-rows.ts'

export type SentPasscode = {
  id: string
  attempts: number
  maxAttempts: number
  expiresAt: Date
  browserDigest: string | null
  isSameDigits: boolean
}
export type LivePasscode = {
  /** Another journey of the browser asked for it. */
  isSiblings: boolean
  attempts: number
  isOnItsWay: boolean
  requestedAt: Date
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

export function passcodeRepository(
  db: Executor,
  { sealer, digester }: { sealer: Sealer; digester: Digester },
) {
  const digestsOf = (emailAddress: string) => digester.everyDigest('mailbox', mailboxKey(emailAddress))
  const taking = ({ emailAddress, ...proof }: Proof): Taking => ({
    ...proof,
    mailboxDigests: digestsOf(emailAddress),
  })

  return {
    /** Adds a passcode that has still to be drawn and sent. */
    async request(
      journeyId: string,
      { purpose, emailAddress, form, standsUntil, browserDigest = null, isMailed = true }: NewPasscode,
      requestedAt: Date,
    ): Promise<string> {
      const [row] = await requested(db, {
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
      if (!row) throw new Error('insert returned no row')
      return row.id
    },

    /**
     * Makes room for a newer passcode of the journey, or of its browser: the newest so far keeps what `triesWhenFollowed` leaves it, and those
     * before it stop working.
     */
    async follow(proof: Proof, now: Date): Promise<void> {
      const [newest] = await newestTaken(db, taking(proof))
      if (!newest) return
      const followed = { id: newest.id, maxAttempts: triesWhenFollowed(newest), now }
      await oneFollowed(db, followed)
      await othersRetired(db, { ...taking(proof), ...followed })
    },

    /**
     * Counts the guess against every passcode that the journey takes, that was sent and has as many digits. It counts before the guess is
     * judged, in one statement, so that parallel guesses cannot share an attempt, in one tab or in two. Bound to the journey and its browser,
     * not the address: a stranger who knows your address must not use up your guesses. At one that has expired there is nothing to guess.
     */
    async recordAttempt(proof: Proof, digits: string, now: Date): Promise<SentPasscode[]> {
      const rows = await guessed(db, { ...taking(proof), digitCount: digits.length, now })
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

    /**
     * The newest passcodes that could be tried, and those that are still on their way. They are locked for the rest of the transaction: two
     * journeys of one browser take them one after the other, and always before they use a limit.
     */
    lockLive: (proof: Proof): Promise<LivePasscode[]> => takenAndLocked(db, taking(proof)),

    /**
     * The passcodes for signing in that the page of a journey may tell of, newest first: its own, those of its browser and standing ones to the
     * same mailbox. Those to a holder are left out, because they would say something of whose address it is.
     */
    shown(interactionUid: string, emailAddress: string): Promise<ShownPasscode[]> {
      const { digitCount, attempts, maxAttempts, isStanding, issuedAt, expiresAt } = passcodeChallenge
      const isOwn = eq(journey.interactionUid, interactionUid)
      const isOfThisBrowser = sql<boolean>`coalesce(${eq(
        journey.browserDigest,
        db
          .select({ browserDigest: sibling.browserDigest })
          .from(sibling)
          .where(eq(sibling.interactionUid, interactionUid)),
      )}, false)`
      return db
        .select({
          ...{ digitCount, attempts, maxAttempts, isStanding, issuedAt, expiresAt },
          deliveryStatus: passcodeChallenge.deliveryStatus,
          isFromBefore: sql<boolean>`not (${isOwn})`,
          isOfThisBrowser: sql<boolean>`(${isOwn} or ${isOfThisBrowser})`,
        })
        .from(passcodeChallenge)
        .innerJoin(journey, eq(journey.id, passcodeChallenge.journeyId))
        .where(
          and(
            eq(passcodeChallenge.purpose, 'SIGN_IN'),
            isLive,
            isTo(emailAddress, digester),
            or(isOwn, isOfThisBrowser, eq(passcodeChallenge.isStanding, true)),
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

    /**
     * True for exactly one caller, however many arrive at once. With `proof`, the same statement ends the others: the reader of the mailbox proved it
     * in this journey, so the wrong guesses that the journey and its browser made at it were theirs, and cost no chance. The passcodes that the
     * journey took are over, and so are its others but standing ones, which are their mailbox's.
     */
    async consume(id: string, consumedAt: Date, proof?: Proof): Promise<boolean> {
      const one = { id, at: consumedAt }
      const rows = proof ? await consumedAndProved(db, { ...taking(proof), ...one }) : await consumed(db, one)
      return rows.length === 1
    },

    /** After a change of address the other passcodes of the journey prove nothing. A standing one is its mailbox's. */
    async retireAll(journeyId: string, retiredAt: Date): Promise<void> {
      await db
        .update(passcodeChallenge)
        .set({ retiredAt })
        .where(
          and(eq(passcodeChallenge.journeyId, journeyId), eq(passcodeChallenge.isStanding, false), isLive),
        )
    },
  }
}

export type PasscodeRepository = ReturnType<typeof passcodeRepository>
