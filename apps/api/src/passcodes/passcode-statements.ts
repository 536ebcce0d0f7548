import { type Executor, journey, type Places, passcodeChallenge, prepared } from '@identity/database'
import { and, desc, eq, exists, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { LIVE_PASSCODES } from './domain/passcode.ts'
import { isLive, type Proof } from './passcode-rows.ts'

export const sibling = alias(journey, 'sibling')

/** A proof as statements take it: the mailbox by its digest, under every key of the ring. */
export type Taking = Omit<Proof, 'emailAddress'> & { mailboxDigests: string[] }

const isToAny = ({ mailboxDigests }: Pick<Places<Taking>, 'mailboxDigests'>) =>
  sql`${passcodeChallenge.mailboxDigest} = any(${mailboxDigests})`

/**
 * The passcodes that a journey takes: its own, and for signing in those for which another journey of its browser asked, to the same mailbox.
 * The browser is named by a cookie that no attacker can plant, so a journey of another browser takes none of them, and one without a name its own only.
 */
const taken = (db: Executor, proof: Places<Taking>) =>
  and(
    or(
      eq(passcodeChallenge.journeyId, proof.journeyId),
      and(
        eq(passcodeChallenge.purpose, 'SIGN_IN'),
        isToAny(proof),
        exists(
          db
            .select({ id: sibling.id })
            .from(sibling)
            .where(
              and(
                eq(sibling.id, passcodeChallenge.journeyId),
                eq(sibling.browserDigest, proof.browserDigest),
              ),
            ),
        ),
      ),
    ),
    eq(passcodeChallenge.purpose, proof.purpose),
    eq(passcodeChallenge.isStanding, false),
    isLive,
  )

export const takenAndLocked = prepared((db, proof: Places<Taking>) => {
  const { attempts, digitCount, maxAttempts, digest, expiresAt, deliveryStatus, requestedAt, id } =
    passcodeChallenge
  const isOnItsWay = sql<boolean>`${isNull(digest)}`
  const isSiblings = sql<boolean>`${ne(passcodeChallenge.journeyId, proof.journeyId)}`
  return db
    .select({
      ...{ attempts, digitCount, maxAttempts, expiresAt, deliveryStatus, requestedAt },
      ...{ isOnItsWay, isSiblings },
    })
    .from(passcodeChallenge)
    .where(taken(db, proof))
    .orderBy(desc(requestedAt), id)
    .limit(LIVE_PASSCODES)
    .for('update')
})

export const guessed = prepared((db, proof: Places<Taking & { digitCount: number; now: Date }>) => {
  const newest = db
    .select({ id: passcodeChallenge.id })
    .from(passcodeChallenge)
    .where(and(taken(db, proof), isNotNull(passcodeChallenge.digest)))
    .orderBy(desc(passcodeChallenge.requestedAt))
    .limit(LIVE_PASSCODES)
  return db
    .update(passcodeChallenge)
    .set({
      attempts: sql`${passcodeChallenge.attempts} + (${passcodeChallenge.expiresAt} > ${proof.now}::timestamptz)::integer`,
    })
    .where(and(inArray(passcodeChallenge.id, newest), eq(passcodeChallenge.digitCount, proof.digitCount)))
    .returning()
})

export const newestTaken = prepared((db, proof: Places<Taking>) =>
  db
    .select({
      id: passcodeChallenge.id,
      attempts: passcodeChallenge.attempts,
      maxAttempts: passcodeChallenge.maxAttempts,
    })
    .from(passcodeChallenge)
    .where(taken(db, proof))
    .orderBy(desc(passcodeChallenge.requestedAt))
    .limit(1),
)
export const oneFollowed = prepared((db, { id, maxAttempts }: Places<{ id: string; maxAttempts: number }>) =>
  db
    .update(passcodeChallenge)
    .set({ maxAttempts: sql`${maxAttempts}` })
    .where(eq(passcodeChallenge.id, id)),
)
export const othersRetired = prepared((db, proof: Places<Taking & { id: string; now: Date }>) =>
  db
    .update(passcodeChallenge)
    .set({ retiredAt: sql`${proof.now}` })
    .where(and(taken(db, proof), ne(passcodeChallenge.id, proof.id))),
)

type Consuming = { id: string; at: Date }
const consuming = (db: Executor, { id, at }: Places<Consuming>) =>
  db
    .update(passcodeChallenge)
    .set({ retiredAt: sql`${at}`, provedAt: sql`${at}` })
    .where(and(eq(passcodeChallenge.id, id), isLive))
    .returning({ id: passcodeChallenge.id })

export const consumed = prepared((db, one: Places<Consuming>) => consuming(db, one))

export const consumedAndProved = prepared((db, proof: Places<Taking & Consuming>) => {
  const used = db.$with('used').as(consuming(db, proof))
  const { retiredAt } = passcodeChallenge
  const isOwn = eq(passcodeChallenge.journeyId, proof.journeyId)
  const isProved = and(isToAny(proof), or(isOwn, taken(db, proof)))
  const at = sql`${proof.at}::timestamptz`
  const ended = db.$with('ended').as(
    db
      .update(passcodeChallenge)
      .set({
        provedAt: sql`case when ${isProved} then ${at} else ${passcodeChallenge.provedAt} end`,
        retiredAt: sql`coalesce(${retiredAt}, ${at})`,
      })
      .where(
        and(
          sql`exists(select from ${used})`,
          ne(passcodeChallenge.id, proof.id),
          or(isProved, and(isOwn, eq(passcodeChallenge.isStanding, false), isLive)),
        ),
      ),
  )
  return db.with(used, ended).select({ id: used.id }).from(used)
})

type Requested = Pick<
  Required<typeof passcodeChallenge.$inferInsert>,
  | 'journeyId'
  | 'purpose'
  | 'emailSealed'
  | 'mailboxDigest'
  | 'browserDigest'
  | 'isStanding'
  | 'standsUntil'
  | 'isMailed'
  | 'digitCount'
  | 'maxAttempts'
  | 'requestedAt'
>
export const requested = prepared((db, row: Places<Requested>) =>
  db
    .insert(passcodeChallenge)
    .values({
      journeyId: row.journeyId,
      purpose: row.purpose,
      emailSealed: row.emailSealed,
      mailboxDigest: row.mailboxDigest,
      browserDigest: row.browserDigest,
      isStanding: row.isStanding,
      standsUntil: row.standsUntil,
      isMailed: row.isMailed,
      digitCount: row.digitCount,
      maxAttempts: row.maxAttempts,
      requestedAt: row.requestedAt,
    })
    .returning({ id: passcodeChallenge.id }),
)
