import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { client } from './service.table.ts'

/**
 * What each client has asked of the API in the last minute, second by second: so small that one statement counts it and adds to it, and that
 * nothing has to be swept. The three arrays belong together.
 */
export const clientQuota = pgTable('client_quota', {
  clientId: text()
    .primaryKey()
    .references(() => client.id, { onDelete: 'cascade' }),
  // Of the epoch, the oldest first, and only those in which it asked.
  seconds: bigint({ mode: 'number' }).array().notNull(),
  requests: integer().array().notNull(),
  costs: integer().array().notNull(),
})
