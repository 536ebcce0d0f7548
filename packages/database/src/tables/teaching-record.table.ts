import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

export type HeldName = { firstName: string; middleName: string | null; lastName: string }

/** Our replica of the Database of Qualified Teachers: what matching needs, and no more. */
export const teachingRecord = pgTable(
  'teaching_record',
  {
    trn: text().primaryKey(),
    isActive: boolean().notNull(),
    mergedIntoTrn: text(),
    firstName: text().notNull(),
    middleName: text(),
    lastName: text().notNull(),
    // On the row, so that finding records and what to compare them by is one question to the database.
    previousNames: jsonb().$type<HeldName[]>().notNull().default([]),
    dateOfBirth: date({ mode: 'string' }),
    nationalInsuranceNumberSealed: text(),
    emailAddress: text(),
    qtsAwardedOn: date({ mode: 'string' }),
    trainingProviderUkprns: text().array().notNull(),
    isProhibited: boolean().notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    // Keyed digests of what the record can be found by: nothing about a person can be read in the index.
    matchKeys: bigint({ mode: 'bigint' }).array().notNull().default([]),
  },
  (table) => [
    index('teaching_record_merged_into')
      .on(table.mergedIntoTrn)
      .where(sql`${table.mergedIntoTrn} is not null`),
    // Without fastupdate: its list of waiting entries would be read from end to end by every search.
    index('teaching_record_match_keys').using('gin', table.matchKeys).with({ fastupdate: false }),
  ],
)

export const namePart = pgEnum('name_part', ['FIRST', 'LAST'])

/** The number of active records that hold a name, folded as it is compared: sharing a rare name says more than sharing a common one. */
export const nameCount = pgTable(
  'name_count',
  {
    part: namePart().notNull(),
    name: text().notNull(),
    records: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.part, table.name] })],
)

export const trainingProvider = pgTable('training_provider', {
  ukprn: text().primaryKey(),
  name: text().notNull(),
})

/** The replica's progress: at the last sync it held every change from before `changedBefore`. */
export const replicaProgress = pgTable('replica_progress', {
  source: text().primaryKey(),
  // Null while the first filling goes on.
  changedBefore: timestamp({ withTimezone: true }),
  // When the last complete sync ended. Null: before this was kept.
  checkedAt: timestamp({ withTimezone: true }),
  // Where a filling that broke off goes on, and when it began.
  cursor: text(),
  begunAt: timestamp({ withTimezone: true }),
})
