import { pgEnum, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'

/**
 * Why a person has to look: nothing matched, several records did, or the record that matched is another identity's, whose address the
 * person does not recognise or cannot get at.
 */
export const supportTaskReason = pgEnum('support_task_reason', [
  'NO_MATCH',
  'MULTIPLE_MATCHES',
  'OWNER_NOT_RECOGNISED',
  'OWNER_NO_ACCESS',
])
export const supportTaskStatus = pgEnum('support_task_status', ['OPEN', 'CLOSED'])

export const supportTask = pgTable(
  'support_task',
  {
    id: uuid().primaryKey().defaultRandom(),
    // Not a foreign key: unfinished and finished journeys are cleared away long before their tasks are.
    journeyId: uuid().notNull(),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    reason: supportTaskReason().notNull(),
    status: supportTaskStatus().notNull().default('OPEN'),
    answersSealed: text().notNull(),
    openedAt: timestamp({ withTimezone: true }).notNull(),
  },
  // However often the answers are submitted, one journey asks for one piece of work.
  (table) => [uniqueIndex('support_task_journey').on(table.journeyId)],
)
