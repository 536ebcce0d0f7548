import { sql } from 'drizzle-orm'
import { date, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { client } from './service.table.ts'

/** What a service’s check of a person’s identity found. The check that was made last counts; the others stay readable. */
export const identityCheck = pgTable(
  'identity_check',
  {
    id: uuid().primaryKey().defaultRandom(),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    clientId: text()
      .notNull()
      .references(() => client.id),
    firstName: text().notNull(),
    middleName: text(),
    lastName: text().notNull(),
    dateOfBirth: date({ mode: 'string' }).notNull(),
    method: text({ enum: ['DOCUMENT_IN_PERSON', 'DOCUMENT_ONLINE', 'ONE_LOGIN', 'OTHER'] }).notNull(),
    // Kinds in which it found another person than the identity says, or the record that it held then.
    differs: text({ enum: ['NAME', 'DATE_OF_BIRTH', 'RECORD_DATE_OF_BIRTH'] })
      .array()
      .notNull(),
    checkedAt: timestamp({ withTimezone: true }).notNull(),
    reportedAt: timestamp({ withTimezone: true }).notNull(),
    // Null: of the checks of the identity it was made last.
    supersededAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('identity_check_current').on(table.identityId).where(sql`${table.supersededAt} is null`),
    index('identity_check_identity').on(table.identityId),
  ],
)
