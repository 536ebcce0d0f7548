import { boolean, date, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

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
    dateOfBirth: date({ mode: 'string' }),
    // A keyed digest: two numbers can be compared here and neither can be read.
    nationalInsuranceNumberDigest: text(),
    emailAddress: text(),
    emailMatchKey: text(),
    qtsAwardedOn: date({ mode: 'string' }),
    trainingProviderUkprns: text().array().notNull(),
    isProhibited: boolean().notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index('teaching_record_date_of_birth').on(table.dateOfBirth),
    index('teaching_record_national_insurance_number').on(table.nationalInsuranceNumberDigest),
    index('teaching_record_email').on(table.emailMatchKey),
  ],
)

/** Names that the record held before, newest first. */
export const teachingRecordPreviousName = pgTable(
  'teaching_record_previous_name',
  {
    trn: text()
      .notNull()
      .references(() => teachingRecord.trn, { onDelete: 'cascade' }),
    position: integer().notNull(),
    firstName: text().notNull(),
    middleName: text(),
    lastName: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.trn, table.position] })],
)

export const trainingProvider = pgTable('training_provider', {
  ukprn: text().primaryKey(),
  name: text().notNull(),
})

/** How far the replica has been filled: everything changed before `changedBefore` is here. */
export const replicaProgress = pgTable('replica_progress', {
  source: text().primaryKey(),
  changedBefore: timestamp({ withTimezone: true }).notNull(),
})
