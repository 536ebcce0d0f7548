import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { identity } from './identity.table.ts'
import { client, service } from './service.table.ts'

/** What a service asked for: the teaching record of an identity that it sees. How the search stands is read from the identity. */
export const matchRequest = pgTable(
  'match_request',
  {
    serviceId: text()
      .notNull()
      .references(() => service.id),
    // What the service calls it, for ever.
    requestId: text().notNull(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    identityId: uuid()
      .notNull()
      .references(() => identity.id),
    // Keyed, of the facts that it stated: they are kept nowhere else.
    factsDigest: text().notNull(),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.requestId] }),
    index('match_request_identity').on(table.identityId, table.requestedAt),
  ],
)
