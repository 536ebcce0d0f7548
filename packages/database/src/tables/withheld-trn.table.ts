import { sql } from 'drizzle-orm'
import { check, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** TRNs that leaked: no identity gets one before an agent has looked. */
export const withheldTrn = pgTable(
  'withheld_trn',
  {
    trn: text().primaryKey(),
    withheldAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [check('withheld_trn_is_seven_digits', sql`${table.trn} ~ '^[0-9]{7}$'`)],
)
