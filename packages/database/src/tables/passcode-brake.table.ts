import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, primaryKey, smallint, timestamp } from 'drizzle-orm/pg-core'

/**
 * The numbers of right and wrong passcodes in ten seconds, over all journeys. Each connection counts in a row of its own (its shard), so that
 * people who sign in at the same moment never wait for each other.
 */
export const passcodeTally = pgTable(
  'passcode_tally',
  {
    beganAt: timestamp({ withTimezone: true }).notNull(),
    shard: integer().notNull(),
    rightCount: integer().notNull(),
    wrongCount: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.beganAt, table.shard] })],
)

/** The brake: while it is on, all new passcodes are longer and have fewer tries. One row, or none when it was never on. */
export const passcodeBrake = pgTable(
  'passcode_brake',
  {
    id: smallint().primaryKey().default(1),
    isOn: boolean().notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [check('passcode_brake_one_row', sql`${table.id} = 1`)],
)
