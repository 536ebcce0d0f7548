import { sql } from 'drizzle-orm'
import { jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { staffMember } from './staff.table.ts'

/** A filter of the queue that a member of staff keeps under a name of theirs. Never a reference or an identity: it names no person. */
export const taskView = pgTable(
  'task_view',
  {
    id: uuid().primaryKey().defaultRandom(),
    memberId: uuid()
      .notNull()
      .references(() => staffMember.id),
    name: text().notNull(),
    filter: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [uniqueIndex('task_view_name').on(table.memberId, sql`lower(${table.name})`)],
)
