import { date, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * What happened on one day of London, counted for the dashboard: journeys are deleted after a week, and their counts stay. `measure` and
 * `item` are those of apps/api/src/counts/domain/measures.ts. A count of none has no row. Nothing in it names a person.
 */
export const dailyCount = pgTable(
  'daily_count',
  {
    day: date({ mode: 'string' }).notNull(),
    // Empty: it belongs to no service. No foreign key: the counts of a deleted client stay.
    clientId: text().notNull(),
    measure: text().notNull(),
    item: text().notNull(),
    count: integer().notNull(),
  },
  ({ day, measure, item, clientId }) => [primaryKey({ columns: [day, measure, item, clientId] })],
)

/** The days that were counted. A day that is not here is not known; it was not a day on which nothing happened. */
export const countedDay = pgTable('counted_day', {
  day: date({ mode: 'string' }).primaryKey(),
  countedAt: timestamp({ withTimezone: true }).notNull(),
})
