import { index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { client } from './service.table.ts'

/**
 * A mutation that a client asked for under a key of its own, and what it was answered. The row is written by the transaction of the change: there is
 * none of a change that failed, and one whose answer is missing is seen by its own transaction only.
 */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    clientId: text()
      .notNull()
      .references(() => client.id),
    operation: text().notNull(),
    // SHA-256 of what the client chose.
    keyHash: text().notNull(),
    // Keyed: names and dates of birth have few values.
    requestDigest: text().notNull(),
    answerSealed: text(),
    // Of the token that was answered, which may open more than the one that asks again. Null: of a build that did not keep them.
    scopes: text().array(),
    usedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.operation, table.keyHash] }),
    index('idempotency_key_used_at').on(table.usedAt),
  ],
)
