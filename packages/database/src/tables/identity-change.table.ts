import { sql } from 'drizzle-orm'
import { bigint, customType, index, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** A transaction's number, in the 64-bit form that does not come round again. */
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

/**
 * Events that partners are to learn of, and that have no place in the feed yet. An event's own number is drawn when it is written and seen when its
 * transaction commits, so a reader of those numbers would leap over a slow one. This is a queue: the sequencer takes what it sees, and a slow one later.
 */
export const eventOutbox = pgTable(
  'event_outbox',
  {
    eventId: bigint({ mode: 'bigint' }).primaryKey(),
    // Nothing reads it, or the index of it, since decision 76. Builds from before that do, and work beside this one while it is released.
    writer: xid8().notNull().default(sql`pg_current_xact_id()`),
    // The kinds of the event's facts that changed, never the facts: those are sealed. Null: the event has none.
    factKinds: text().array(),
    // By the database's clock, so that how far the feed is behind does not depend on who asks.
    writtenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('event_outbox_order').on(table.writer, table.eventId)],
)

/**
 * VISIBLE: a service sees the identity from here on. CHANGED: something that it may see is another. MERGED: another identity stands for it.
 * UNMERGED: it stands for itself again. REMOVED: the service sees it no longer.
 */
export const identityChangeKind = pgEnum('identity_change_kind', [
  'VISIBLE',
  'CHANGED',
  'MERGED',
  'UNMERGED',
  'REMOVED',
])

/** What happened to the identities that a service sees, in the order in which one sequencer numbered it. It says that, not what: fields are read live. */
export const identityChange = pgTable(
  'identity_change',
  {
    position: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    serviceId: text().notNull(),
    identityId: uuid().notNull(),
    kind: identityChangeKind().notNull(),
    // The groups of data that changed, as apps/api/src/visibility names them. Of CHANGED only.
    dataGroups: text().array().notNull().default([]),
    mergedIntoId: uuid(),
    // One for all services: by it a receiver of webhooks knows what it has had.
    eventUuid: uuid().notNull(),
    eventId: bigint({ mode: 'bigint' }).notNull(),
    occurredAt: timestamp({ withTimezone: true }).notNull(),
    positionedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    index('identity_change_service').on(table.serviceId, table.position),
    index('identity_change_positioned_at').using('brin', table.positionedAt),
  ],
)
