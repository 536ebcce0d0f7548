import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { client } from './service.table.ts'

/** BY_STAFF: a service owner turned it off. GONE: it answered 410. FAILING: nothing but failures for days. */
export const webhookDisabledReason = pgEnum('webhook_disabled_reason', ['BY_STAFF', 'GONE', 'FAILING'])

/** Where a client wants to be told of changes. */
export const webhookEndpoint = pgTable(
  'webhook_endpoint',
  {
    id: uuid().primaryKey(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    // As it is called and signed: normalised when it was saved.
    url: text().notNull(),
    eventTypes: text().array().notNull(),
    // Ids only: what stands behind them is read by the API.
    isThin: boolean().notNull().default(false),
    // The key of the older signature (`X-Hub-Signature-256`), for receivers that know no other: sealed. Null: it is not sent.
    hubSecretSealed: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    // When it answered a ping with the ping's challenge. Nothing but pings goes to one that never did.
    verifiedAt: timestamp({ withTimezone: true }),
    disabledAt: timestamp({ withTimezone: true }),
    disabledReason: webhookDisabledReason(),
    // Since when every try has failed, and how many. Null and 0: the last one went well.
    failingSince: timestamp({ withTimezone: true }),
    failures: integer().notNull().default(0),
    // How long its tries take: the mean of what it was and of the last one. Null: none has ended since it has its address.
    triesTakeMs: integer(),
    // When it last took something. Deliveries do not say so for good: they are sent again, and deleted.
    lastSuccessAt: timestamp({ withTimezone: true }),
    // While it fails: how many mails its owners had about that, and when the next delivery may be tried.
    failuresTold: integer().notNull().default(0),
    probeAfter: timestamp({ withTimezone: true }),
    deletedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    index('webhook_endpoint_client').on(table.clientId),
    check(
      'webhook_endpoint_disabled_for_a_reason',
      sql`(${table.disabledAt} is null) = (${table.disabledReason} is null)`,
    ),
  ],
)

/** WAITING: for its first or next try. DELIVERED: answered with 2xx. DEAD: no try is left, or the endpoint is gone. */
export const webhookDeliveryState = pgEnum('webhook_delivery_state', ['WAITING', 'DELIVERED', 'DEAD'])

/** One event for one endpoint. Its body is rendered at each try, from what the client may see then. */
export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: uuid().primaryKey(),
    endpointId: uuid()
      .notNull()
      .references(() => webhookEndpoint.id),
    // `ce-id`: the same at every try, replay and endpoint.
    eventUuid: uuid().notNull(),
    eventType: text().notNull(),
    identityId: uuid(),
    // The event that it tells of, for the timeline of the person. Null: a ping, or it was queued before this was noted.
    eventId: bigint({ mode: 'bigint' }),
    // References and kinds that the body needs besides the identity, never personal data.
    about: jsonb().$type<Record<string, string | string[] | boolean | null>>().notNull(),
    occurredAt: timestamp({ withTimezone: true }).notNull(),
    state: webhookDeliveryState().notNull().default('WAITING'),
    attempts: integer().notNull().default(0),
    nextAttemptAt: timestamp({ withTimezone: true }).notNull(),
    // A worker has it until then: whoever comes later may take it, so that a killed worker costs no more than a lease.
    leasedUntil: timestamp({ withTimezone: true }),
    leaseId: uuid(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    uniqueIndex('webhook_delivery_once').on(table.endpointId, table.eventUuid),
    index('webhook_delivery_due')
      .on(table.endpointId, table.nextAttemptAt)
      .where(sql`${table.state} = 'WAITING'`),
    // Under way: as many rows as workers hold, whatever waits.
    index('webhook_delivery_leased')
      .on(table.endpointId, table.leasedUntil)
      .where(sql`${table.state} = 'WAITING' and ${table.leasedUntil} is not null`),
    index('webhook_delivery_endpoint').on(table.endpointId, table.createdAt),
    index('webhook_delivery_state').on(table.endpointId, table.state, table.createdAt),
    index('webhook_delivery_ping')
      .on(table.endpointId, table.createdAt)
      .where(sql`${table.eventType} = 'ping'`),
    index('webhook_delivery_identity')
      .on(table.identityId, table.createdAt)
      .where(sql`${table.identityId} is not null`),
    index('webhook_delivery_created_at').using('brin', table.createdAt),
  ],
)

/** A try, kept for the partner's engineers and for staff: never the body, only its digest. */
export const webhookAttempt = pgTable(
  'webhook_attempt',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    deliveryId: uuid()
      .notNull()
      .references(() => webhookDelivery.id, { onDelete: 'cascade' }),
    attempt: integer().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    durationMs: integer().notNull(),
    // Null: there was no answer, and `failure` says why.
    status: integer(),
    failure: text(),
    bodyDigest: text().notNull(),
    bodyBytes: integer().notNull(),
    // The first KiB of what was answered.
    answer: text(),
  },
  (table) => [
    index('webhook_attempt_delivery').on(table.deliveryId),
    // Few: an endpoint that fails is tried less and less.
    index('webhook_attempt_failed').on(table.startedAt).where(sql`${table.failure} is not null`),
  ],
)

/** The keys that sign webhooks, and nothing else. */
export const webhookKey = pgTable('webhook_key', {
  kid: text().primaryKey(),
  publicJwk: jsonb().$type<Record<string, unknown>>().notNull(),
  privateJwkSealed: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  // Published a day before it signs, and a day after it last did.
  signsFrom: timestamp({ withTimezone: true }).notNull(),
  retiredAt: timestamp({ withTimezone: true }),
})
