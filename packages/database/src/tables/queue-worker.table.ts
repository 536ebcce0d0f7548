import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** The workers that live. One that stays silent for too long is taken for dead: its row goes, and its jobs become free. */
export const queueWorker = pgTable('queue_worker', {
  // The name under which the queue locks its jobs.
  id: text().primaryKey(),
  // By the database's clock, like every time that this is compared with.
  seenAt: timestamp({ withTimezone: true }).notNull(),
})
