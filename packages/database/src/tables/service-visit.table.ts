import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { service } from './service.table.ts'

/**
 * The services that an identity has signed in to, for as long as the identity is kept: sessions are swept, and what a partner sees must not go with
 * them. A trigger on `session_client` notes each, so that a build which does not know the table notes it too.
 */
export const serviceVisit = pgTable(
  'service_visit',
  {
    serviceId: text()
      .notNull()
      .references(() => service.id),
    identityId: uuid()
      .notNull()
      .references(() => identity.id, { onDelete: 'cascade' }),
    firstVisitedAt: timestamp({ withTimezone: true }).notNull(),
    lastVisitedAt: timestamp({ withTimezone: true }).notNull(),
    // The visit was another identity's, and came with this merge; undoing the merge takes it back. Null: the identity's own, also from its first own one on.
    mergeId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.identityId] }),
    index('service_visit_identity').on(table.identityId),
    index('service_visit_merge').on(table.mergeId).where(sql`${table.mergeId} is not null`),
  ],
)
