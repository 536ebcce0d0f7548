import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** Which TRNs were given out under an address. The address stands here as a keyed digest only. */
export const trnRelease = pgTable(
  'trn_release',
  {
    emailDigest: text().notNull(),
    trn: text().notNull(),
    releasedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.emailDigest, table.trn] })],
)
