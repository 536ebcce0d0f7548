import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { journey } from './journey.table.ts'

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
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index('session_identity').on(table.identityId)],
)

/** The one-time way back from the pages to the facade. Stored as SHA-256, so a reader of the table cannot finish a sign-in. */
export const handoffTicket = pgTable(
  'handoff_ticket',
  {
    ticketHash: text().primaryKey(),
    journeyId: uuid()
      .notNull()
      .references(() => journey.id, { onDelete: 'cascade' }),
    sessionId: uuid()
      .notNull()
      .references(() => session.id),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    redeemedAt: timestamp({ withTimezone: true }),
  },
  (table) => [index('handoff_ticket_journey').on(table.journeyId)],
)
