import { client, type Executor, event, eventOutbox, prepared, sessionClient } from '@identity/database'
import { asc, eq, inArray, sql } from 'drizzle-orm'

// Any number of our own: one sequencer at a time in the whole database.
const SEQUENCER_LOCK = 7_013_001

const first = prepared((db) => db.select({ eventId: eventOutbox.eventId }).from(eventOutbox).limit(1))

/** Events that the feed does not hold yet. */
export function outboxRepository(db: Executor) {
  return {
    /** True: this transaction is the sequencer until it ends, however it ends. False: another one is. */
    async lead(): Promise<boolean> {
      const [row] = await db.execute<{ leads: boolean }>(
        sql`select pg_try_advisory_xact_lock(${SEQUENCER_LOCK}) as leads`,
      )
      return row?.leads === true
    },

    /** Asked every second. Whoever finds it empty has nothing to lead for. */
    async isEmpty(): Promise<boolean> {
      return (await first(db, {})).length === 0
    },

    /**
     * The first events that can be seen, in the order of their numbers. One whose transaction is still open is in the queue when that has ended, and gets
     * a later place: the outbox is a queue, so that none is leapt over.
     */
    async waiting(atMost: number) {
      return db
        .select({
          eventId: eventOutbox.eventId,
          type: event.type,
          identityId: event.identityId,
          details: event.details,
          factKinds: eventOutbox.factKinds,
          // Of the client that the event names.
          serviceId: client.serviceId,
          occurredAt: event.occurredAt,
        })
        .from(eventOutbox)
        .innerJoin(event, eq(event.id, eventOutbox.eventId))
        .leftJoin(client, eq(client.id, event.clientId))
        .orderBy(asc(eventOutbox.eventId))
        .limit(atMost)
    },

    async remove(eventIds: readonly bigint[]): Promise<void> {
      if (eventIds.length > 0) await db.delete(eventOutbox).where(inArray(eventOutbox.eventId, [...eventIds]))
    },

    /** The clients that took part in these sessions, with the names by which they know them. */
    async tookPart(sessionIds: readonly string[]) {
      if (sessionIds.length === 0) return []
      const { sessionId, clientId, sid } = sessionClient
      return db
        .select({ sessionId, clientId, sid, serviceId: client.serviceId })
        .from(sessionClient)
        .innerJoin(client, eq(client.id, clientId))
        .where(inArray(sessionId, [...sessionIds]))
    },

    /** For how long the oldest event has waited, by the database’s clock. 0: none waits. */
    async lagMs(): Promise<number> {
      const age = sql<number>`coalesce(extract(epoch from clock_timestamp() - min(${eventOutbox.writtenAt})), 0)::float8`
      const [row] = await db.select({ seconds: age }).from(eventOutbox)
      return Math.round((row?.seconds ?? 0) * 1_000)
    },
  }
}

export type WaitingEvent = Awaited<ReturnType<ReturnType<typeof outboxRepository>['waiting']>>[number]
