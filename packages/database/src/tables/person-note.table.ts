import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { staffMember } from './staff.table.ts'

/** A note of a member of staff about a person. It is not changed or deleted: what was wrong is corrected by another note. */
export const personNote = pgTable(
  'person_note',
  {
    id: uuid().primaryKey().defaultRandom(),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    staffMemberId: uuid()
      .notNull()
      .references(() => staffMember.id),
    // The task on whose page it was written. Not a foreign key: tasks are cleared away before notes are. Null: it is about the person.
    taskId: uuid(),
    textSealed: text().notNull(),
    writtenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('person_note_identity').on(table.identityId, table.writtenAt)],
)
