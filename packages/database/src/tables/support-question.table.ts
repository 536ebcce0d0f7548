import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { staffMember } from './staff.table.ts'
import { supportTask } from './support-task.table.ts'

/** What a member of staff asked a teacher about a task, the one-time link by which they answer, and the answer. */
export const supportQuestion = pgTable(
  'support_question',
  {
    id: uuid().primaryKey().defaultRandom(),
    taskId: uuid()
      .notNull()
      .references(() => supportTask.id),
    // One of those in tasks/ask/domain/question.ts of the API.
    template: text().notNull(),
    facts: text().array().notNull(),
    wantsEvidence: boolean().notNull(),
    askedById: uuid()
      .notNull()
      .references(() => staffMember.id),
    askedAt: timestamp({ withTimezone: true }).notNull(),
    // SHA-256 of the token in the mail; null until the worker has drawn it.
    tokenHash: text(),
    answerableUntil: timestamp({ withTimezone: true }).notNull(),
    // Asked again in other words: only the newest question is answered.
    withdrawnAt: timestamp({ withTimezone: true }),
    answeredAt: timestamp({ withTimezone: true }),
    answerSealed: text(),
  },
  (table) => [
    uniqueIndex('support_question_token').on(table.tokenHash),
    index('support_question_task').on(table.taskId, table.askedAt),
    uniqueIndex('support_question_waiting')
      .on(table.taskId)
      .where(sql`${table.answeredAt} is null and ${table.withdrawnAt} is null`),
  ],
)
