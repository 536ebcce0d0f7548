import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** What happened, written in the transaction of the change it tells of. A trigger refuses UPDATE and DELETE. */
export const event = pgTable(
  'event',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    type: text().notNull(),
    identityId: uuid(),
    journeyId: uuid(),
    clientId: text(),
    details: jsonb().$type<Record<string, string | number | boolean | string[] | null>>().notNull(),
    occurredAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('event_identity').on(table.identityId, table.id)],
)
