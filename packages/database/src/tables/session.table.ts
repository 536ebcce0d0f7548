import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { journey } from './journey.table.ts'
import { client } from './service.table.ts'

/** Why a session ended before its time. AGENT: an agent signed the person out. RECORD_MOVED: another identity took the record. SUPERSEDED: the same browser signed in again, and its services went over to the new session. */
export const sessionEndReason = pgEnum('session_end_reason', [
  'SIGNED_OUT',
  'SUPERSEDED',
  'EMAIL_REVERTED',
  'BLOCKED',
  'MERGED',
  'AGENT',
  'RECORD_MOVED',
])

/** A signed-in person. The facade's own session is a shadow of this one. */
export const session = pgTable(
  'session',
  {
    id: uuid().primaryKey().defaultRandom(),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    authenticatedAt: timestamp({ withTimezone: true }).notNull(),
    amr: text().array().notNull(),
    acr: text().notNull(),
    // When a page or a service last asked on the person's behalf; null until the first time.
    lastUsedAt: timestamp({ withTimezone: true }),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    endReason: sessionEndReason(),
  },
  (table) => [
    index('session_identity').on(table.identityId),
    index('session_expires_at').on(table.expiresAt),
  ],
)

/** The clients that took part in a session: they are told when it ends, and the person sees their services. */
export const sessionClient = pgTable(
  'session_client',
  {
    sessionId: uuid()
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id),
    // The client's name for the session: the `sid` of its ID tokens.
    sid: text().notNull(),
    firstUsedAt: timestamp({ withTimezone: true }).notNull(),
    lastUsedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.clientId] }),
    uniqueIndex('session_client_sid').on(table.clientId, table.sid),
  ],
)

/** A service that is to be told that a session ended: the outbox of OpenID Connect back-channel logout. */
export const logoutNotice = pgTable(
  'logout_notice',
  {
    id: uuid().primaryKey().defaultRandom(),
    sessionId: uuid()
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    clientId: text()
      .notNull()
      .references(() => client.id),
    attempts: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    deliveredAt: timestamp({ withTimezone: true }),
    // When the last try failed. No other follows.
    givenUpAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('logout_notice_once').on(table.sessionId, table.clientId),
    index('logout_notice_open').on(table.createdAt).where(sql`${table.deliveredAt} is null`),
    index('logout_notice_created_at').on(table.createdAt),
  ],
)

/**
 * The parameters that a service sent with its request for a sign-in: kept once, with the interaction, for the parts that report them or trust
 * them.
 */
export const interactionParameter = pgTable('interaction_parameter', {
  interactionUid: text()
    .primaryKey()
    .references(() => journey.interactionUid, { onDelete: 'cascade' }),
  serviceSessionId: text(),
  // A token that lets its bearer claim a record: sealed.
  trnTokenSealed: text(),
})

/** Why a person goes back without being signed in: the service needs a TRN or does not take prohibited teachers, an agent keeps them out, or they gave up. */
export const handoffDenial = pgEnum('handoff_denial', ['TRN_NEEDED', 'PROHIBITED', 'BLOCKED', 'GAVE_UP'])

/** The one-time way back from the pages to the facade. Stored as SHA-256, so a reader of the table cannot finish a sign-in. */
export const handoffTicket = pgTable(
  'handoff_ticket',
  {
    ticketHash: text().primaryKey(),
    journeyId: uuid()
      .notNull()
      .references(() => journey.id, { onDelete: 'cascade' }),
    // Null: the person goes back without being signed in, and `denial` says why.
    sessionId: uuid().references(() => session.id),
    denial: handoffDenial(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    redeemedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('handoff_ticket_journey').on(table.journeyId),
    index('handoff_ticket_expires_at').on(table.expiresAt),
    check('handoff_ticket_outcome', sql`(${table.sessionId} is null) <> (${table.denial} is null)`),
  ],
)
