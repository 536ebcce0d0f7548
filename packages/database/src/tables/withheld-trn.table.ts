import { sql } from 'drizzle-orm'
import { check, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** TRNs that got into wrong hands, such as a list of them that leaked: nobody is given one before a person has looked. */
export const withheldTrn = pgTable(
  'withheld_trn',
  {
    trn: text().primaryKey(),
    withheldAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [check('withheld_trn_is_seven_digits', sql`${table.trn} ~ '^[0-9]{7}$'`)],
)
