import {
  boolean,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { client } from './service.table.ts'

/** One person's way through our pages on behalf of one service. */
export const journey = pgTable(
  'journey',
  {
    id: uuid().primaryKey().defaultRandom(),
    interactionUid: text().notNull(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    // SHA-256 of the secret in the one browser that opened the journey; null until it is opened.
    browserSecretHash: text(),
    // SHA-256 of what that browser is called by, in a cookie of its own. Null when a build of before opened the journey.
    browserDigest: text(),
    // The hash of the secret before the last right passcode, and when that was: pressed twice, it is the same proof. Null once a try was wrong.
    renewedFrom: text(),
    renewedAt: timestamp({ withTimezone: true }),
    // The answers, sealed: they are personal data that nothing but the journey needs to read.
    stateSealed: text().notNull(),
    identityId: uuid().references(() => identity.id),
    // Keyed digest of the proved address: a person who proves it again finds their earlier answers.
    emailDigest: text(),
    // The steps that it came to, each once, in the order in which it came to them last. Empty: a build of before started it.
    stepsSeen: text().array().notNull().default([]),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    lastStepAt: timestamp({ withTimezone: true }).notNull(),
    completedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('journey_interaction_uid').on(table.interactionUid),
    index('journey_last_step_at').on(table.lastStepAt),
    index('journey_started_at').on(table.startedAt),
    index('journey_identity').on(table.identityId),
    index('journey_email_digest').on(table.emailDigest),
  ],
)

/**
 * SIGN_IN proves the address that a person signs in with, OWNER that of the identity which holds their record, RECORD the one on the record
 * itself.
 */
export const passcodePurpose = pgEnum('passcode_purpose', ['SIGN_IN', 'OWNER', 'RECORD'])

/** The outcome of a passcode's mail. REFUSED: the mailbox does not exist. FAILED: it could not be reached, or the mail not be sent. */
export const passcodeDelivery = pgEnum('passcode_delivery', ['SENT', 'DELIVERED', 'REFUSED', 'FAILED'])

/** A passcode asked for by a journey. The sending worker draws the digits; only their keyed digest is ever stored. */
export const passcodeChallenge = pgTable(
  'passcode_challenge',
  {
    id: uuid().primaryKey().defaultRandom(),
    journeyId: uuid()
      .notNull()
      .references(() => journey.id, { onDelete: 'cascade' }),
    purpose: passcodePurpose().notNull().default('SIGN_IN'),
    emailSealed: text().notNull(),
    // Its own length and tries, which it keeps when others are sent with more digits (passcode-brake.table.ts).
    digitCount: integer().notNull().default(6),
    maxAttempts: integer().notNull().default(4),
    digest: text(),
    attempts: integer().notNull().default(0),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    // Keyed digest of the mailbox. By it, the chance that strangers were given in a day is added up, and standing passcodes are looked up.
    mailboxDigest: text(),
    // The known browser that asked for it, as in known_browser: its chance is added up apart. Null: a browser that the mailbox does not know.
    browserDigest: text(),
    // It is taken in every journey for its mailbox, not only in the one that asked for it.
    isStanding: boolean().notNull().default(false),
    // False: the mailbox has had enough mail for now. The page does not show it, and no digits are right.
    isMailed: boolean().notNull().default(true),
    // A standing passcode works until then, or longer when it is sent late.
    standsUntil: timestamp({ withTimezone: true }),
    // When its digits were drawn, just before its mail was given to GOV.UK Notify.
    issuedAt: timestamp({ withTimezone: true }),
    // Null until GOV.UK Notify has taken the mail.
    deliveryStatus: passcodeDelivery(),
    expiresAt: timestamp({ withTimezone: true }),
    // Set when the passcode is used, or when its address is no longer the one being proved.
    retiredAt: timestamp({ withTimezone: true }),
    // Set on all passcodes of the journey when one of them proves the mailbox: its reader made their wrong guesses.
    provedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('passcode_challenge_journey').on(table.journeyId, table.requestedAt),
    index('passcode_challenge_mailbox').on(table.mailboxDigest, table.requestedAt),
  ],
)
