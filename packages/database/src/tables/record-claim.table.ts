import { index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { client } from './service.table.ts'

/** A teaching record that an identity claimed, and the one-time link by which the reader of the address on the record disputes it. */
export const recordClaim = pgTable(
  'record_claim',
  {
    id: uuid().primaryKey().defaultRandom(),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    trn: text().notNull(),
    // Null: linked while the person was away.
    clientId: text().references(() => client.id),
    claimedAt: timestamp({ withTimezone: true }).notNull(),
    // SHA-256 of the token in the mail to the address on the record; null until the worker has drawn it.
    disputeTokenHash: text(),
    disputableUntil: timestamp({ withTimezone: true }).notNull(),
    disputedAt: timestamp({ withTimezone: true }),
    // When staff decided about the dispute: its reader is told once.
    decidedAt: timestamp({ withTimezone: true }),
    // When an agent found the dispute right, and took the record from its holder.
    upheldAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('record_claim_dispute_token').on(table.disputeTokenHash),
    index('record_claim_identity').on(table.identityId),
    index('record_claim_trn').on(table.trn),
  ],
)
