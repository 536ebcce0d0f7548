import { sql } from 'drizzle-orm'
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
    // The member of staff who did it. Null: the person themselves, a service, or we.
    staffMemberId: uuid(),
    details: jsonb().$type<Record<string, string | number | boolean | string[] | null>>().notNull(),
    // Personal data before and after, for agents only: sealed. Null: the event has none.
    factsSealed: text(),
    occurredAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index('event_identity').on(table.identityId, table.id),
    // What happened on a journey before it was known whose it was.
    index('event_journey').on(table.journeyId).where(sql`${table.identityId} is null`),
    // By which identifiers an identity was matched to its record: the latest of few among the many events of one identity.
    index('event_trn_claimed').on(table.identityId, table.id).where(sql`${table.type} = 'TrnClaimed'`),
    // Events are written in the order of time and stay where they are, so the few bytes of a BRIN index find a week among many years.
    index('event_occurred_at').using('brin', table.occurredAt),
    index('event_staff_member')
      .on(table.staffMemberId, table.occurredAt)
      .where(sql`${table.staffMemberId} is not null`),
  ],
)
