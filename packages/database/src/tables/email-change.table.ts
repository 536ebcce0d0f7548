import { index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'

/** An address that an identity no longer signs in with, and the one-time way back to it. */
export const emailChange = pgTable(
  'email_change',
  {
    id: uuid().primaryKey().defaultRandom(),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    previousEmailAddress: text().notNull(),
    previousEmailKey: text().notNull(),
    // SHA-256 of the token in the mail to the old address; null until the worker has drawn it.
    revertTokenHash: text(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    revertibleUntil: timestamp({ withTimezone: true }).notNull(),
    revertedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('email_change_revert_token').on(table.revertTokenHash),
    index('email_change_identity').on(table.identityId),
  ],
)
