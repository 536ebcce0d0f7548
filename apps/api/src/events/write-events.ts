import type { Executor } from '@identity/database'
import { type Placeholder, sql } from 'drizzle-orm'
import type { EventRow } from './event-row.ts'

/** Rows of events as one value of a statement. */
export const eventsAsText = (rows: readonly EventRow[]): string =>
  JSON.stringify(rows.map((row, place) => ({ place: place + 1, ...row })))

/**
 * Parts of a statement that write the events in `rows` (`eventsAsText`), in their order, and those that partners learn of into the outbox.
 * The database runs them whatever else the statement does.
 */
export function writeEvents(db: Executor, rows: Placeholder) {
  const happening = db.$with('happening', {}).as(
    sql`select * from json_to_recordset(${rows}::json) as happening("place" int, "type" text, "clientId" text, "journeyId" uuid, "staffMemberId" uuid,
      "identityId" uuid, "details" jsonb, "factsSealed" text, "occurredAt" timestamptz, "isTold" boolean, "factKinds" text[])`,
  )
  const happened = db.$with('happened', {}).as(
    sql`insert into event (type, client_id, journey_id, staff_member_id, identity_id, details, facts_sealed, occurred_at)
      select "type", "clientId", "journeyId", "staffMemberId", "identityId", "details", "factsSealed", "occurredAt" from ${happening} order by "place"
      returning id`,
  )
  // The ids were given in the order of the places.
  const told = db.$with('told', {}).as(
    sql`insert into event_outbox (event_id, fact_kinds)
      select numbered.id, "factKinds" from (select id, row_number() over (order by id) as "place" from ${happened}) as numbered
      join ${happening} using ("place") where "isTold"`,
  )
  return [happening, happened, told]
}
