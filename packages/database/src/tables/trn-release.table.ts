import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** The TRNs that were given out under an address. The address is looked up by a keyed digest, and sealed so that a new key can digest it anew. */
export const trnRelease = pgTable(
  'trn_release',
  {
    emailDigest: text().notNull(),
    // Null: from before it was kept.
    emailSealed: text(),
    trn: text().notNull(),
    releasedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.emailDigest, table.trn] })],
)
