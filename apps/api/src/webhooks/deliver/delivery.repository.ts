import {
  client,
  type Executor,
  identity,
  type Places,
  prepared,
  webhookAttempt,
  webhookDelivery,
  webhookEndpoint,
} from '@identity/database'
import { and, count, desc, eq, gt, gte, inArray, isNull, lt, min, ne, or, type SQL, sql } from 'drizzle-orm'
import { deleteSome } from '../../kernel/delete-some.ts'
import type { Sealer } from '../../secrets/sealer.ts'
import { BREAKER_OPENS_AT, PLACES_OF_ENDPOINT, SLOW_FROM_MS } from '../domain/endpoint-health.ts'
import { PING } from '../domain/event-types.ts'
import { LEASE_MS } from './lease.ts'

export type Delivery = typeof webhookDelivery.$inferSelect
export type Attempt = typeof webhookAttempt.$inferSelect
export type NewDelivery = Pick<
  Delivery,
  'endpointId' | 'eventUuid' | 'eventType' | 'identityId' | 'eventId' | 'about' | 'occurredAt'
>

/** A delivery that a worker has, with all that it needs to send it. */
export type ClaimedDelivery = Delivery & {
  leaseId: string
  /** Of the identity that it is about, as it is now. Null: it is about none, or there is none any more. */
  identityVersion: number | null
  /** The key of the older signature. Null: it is not asked for, or its sealing key has left the ring. */
  hubSecret: string | null
  endpoint: typeof webhookEndpoint.$inferSelect
  isSlow: boolean
  client: Pick<typeof client.$inferSelect, 'id' | 'serviceId' | 'scopes'>
}

export type Settled =
  | { state: 'DELIVERED' | 'DEAD'; endedAt: Date }
  | { state: 'WAITING'; nextAttemptAt: Date }

/** Pings go before everything that waits: they are due since then, and what is due since then goes to endpoints that take nothing else. */
export const PING_DUE_AT = new Date(0)

const at = (instant: Date) => sql`${instant.toISOString()}::timestamptz`

const isFree = (now: SQL) =>
  or(isNull(webhookDelivery.leasedUntil), sql`${webhookDelivery.leasedUntil} <= ${now}`)

const dueUntil = (now: SQL) => sql`case
    when ${webhookEndpoint.disabledAt} is null and ${webhookEndpoint.verifiedAt} is not null
      and (${webhookEndpoint.probeAfter} is null or ${webhookEndpoint.probeAfter} <= ${now})
    then ${now} else ${at(PING_DUE_AT)} end`

const isDue = (now: SQL) =>
  and(
    eq(webhookDelivery.endpointId, webhookEndpoint.id),
    eq(webhookDelivery.state, 'WAITING'),
    sql`${webhookDelivery.nextAttemptAt} <= ${dueUntil(now)}`,
    isFree(now),
  )

const hasWork = (now: SQL) =>
  and(
    isNull(webhookEndpoint.deletedAt),
    isNull(client.disabledAt),
    sql`exists (select 1 from ${webhookDelivery} where ${isDue(now)})`,
  )

const withWork = prepared((db, { now }: Places<{ now: Date }>) =>
  db
    .select({ id: webhookEndpoint.id })
    .from(webhookEndpoint)
    .innerJoin(client, eq(client.id, webhookEndpoint.clientId))
    .where(hasWork(sql`${now}::timestamptz`))
    .limit(1),
)

export function deliveryRepository(db: Executor, sealer: Pick<Sealer, 'open' | 'canOpen'>) {
  const openSecret = (sealed: string | null) =>
    sealed && sealer.canOpen(sealed) ? sealer.open(sealed) : null
  // Its last try failed, or its tries take long, or none has shown that it is quick. Its next may hold a place until the time-out.
  const isSlow = sql<boolean>`(${or(
    gt(webhookEndpoint.failures, 0),
    isNull(webhookEndpoint.triesTakeMs),
    gte(webhookEndpoint.triesTakeMs, SLOW_FROM_MS),
  )})`
  const isLeasedUnder = (id: string, leaseId: string) =>
    and(
      eq(webhookDelivery.id, id),
      eq(webhookDelivery.leaseId, leaseId),
      eq(webhookDelivery.state, 'WAITING'),
    )

  return {
    /** Queues deliveries. An endpoint gets an event once, however often it is queued. */
    async add(deliveries: readonly (NewDelivery & { id: string; nextAttemptAt: Date })[], createdAt: Date) {
      if (deliveries.length === 0) return
      await db
        .insert(webhookDelivery)
        .values(deliveries.map((delivery) => ({ ...delivery, createdAt })))
        .onConflictDoNothing()
    },

    /** Makes due what was not tried yet and waits for these identities to arrive at these services. */
    async sendWhatWaitsFor(
      arrivals: readonly { identityId: string; serviceId: string }[],
      now: Date,
    ): Promise<void> {
      if (arrivals.length === 0) return
      const arrived = arrivals.map(({ identityId, serviceId }) => sql`(${identityId}::uuid, ${serviceId})`)
      await db
        .update(webhookDelivery)
        .set({ nextAttemptAt: now })
        .where(
          and(
            inArray(
              webhookDelivery.identityId,
              arrivals.map(({ identityId }) => identityId),
            ),
            eq(webhookDelivery.state, 'WAITING'),
            eq(webhookDelivery.attempts, 0),
            gt(webhookDelivery.nextAttemptAt, now),
            sql`(${webhookDelivery.identityId}, (
              select ${client.serviceId} from ${webhookEndpoint} join ${client} on ${client.id} = ${webhookEndpoint.clientId}
              where ${webhookEndpoint.id} = ${webhookDelivery.endpointId}
            )) in (${sql.join(arrived, sql`, `)})`,
          ),
        )
    },

    /** Asked every second: true when an endpoint has something due, held by another worker or not. */
    async areDue(now: Date): Promise<boolean> {
      return (await withWork(db, { now })).length > 0
    },

    /** Holds endpoints that have something due, and leaves those that another worker holds. Quick ones go first. */
    async holdEndpointsWithWork(now: Date, atMost: number): Promise<string[]> {
      const rows = await db
        .select({ id: webhookEndpoint.id })
        .from(webhookEndpoint)
        .innerJoin(client, eq(client.id, webhookEndpoint.clientId))
        .where(hasWork(at(now)))
        .orderBy(isSlow, sql`random()`)
        .limit(atMost)
        .for('no key update', { of: webhookEndpoint, skipLocked: true })
      return rows.map(({ id }) => id)
    },

    /**
     * Leases what is due of endpoints that this transaction holds: of each what it has places for, and of the slow ones no more than `slowPlaces` in
     * all, so that they cannot take every place. Pings first, then endpoints with the least under way; the lot decides between equals: by age, a new
     * event of one would wait behind all that another has queued.
     */
    async lease(
      endpointIds: readonly string[],
      lease: { id: string; now: Date; places: number; slowPlaces: number },
    ): Promise<string[]> {
      if (endpointIds.length === 0) return []
      const { now } = lease
      const rows = await db.execute<{ id: string }>(sql`
        with due as (
          select ready.id, ${isSlow} as is_slow, ready.next_attempt_at > ${at(PING_DUE_AT)} as is_event, random() as lot,
            under_way.places + row_number() over (
              partition by ${webhookEndpoint.id} order by ready.next_attempt_at, ready.id
            ) as place,
            case when ${webhookEndpoint.failures} >= ${BREAKER_OPENS_AT} then 1 else ${PLACES_OF_ENDPOINT} end as places
          from ${webhookEndpoint}
          cross join lateral (
            select count(*) as places from ${webhookDelivery} where ${and(
              eq(webhookDelivery.endpointId, webhookEndpoint.id),
              eq(webhookDelivery.state, 'WAITING'),
              sql`${webhookDelivery.leasedUntil} > ${at(now)}`,
            )}
          ) under_way
          cross join lateral (
            select ${webhookDelivery.id}, ${webhookDelivery.nextAttemptAt} from ${webhookDelivery} where ${isDue(at(now))}
            order by ${webhookDelivery.nextAttemptAt}, ${webhookDelivery.id} limit ${PLACES_OF_ENDPOINT}
          ) ready
          where ${inArray(webhookEndpoint.id, [...endpointIds])}
        ), fitting as (
          select *, row_number() over (partition by is_slow order by is_event, place, lot) as of_kind
          from due where place <= places
        ), chosen as (
          select id from fitting where not is_slow or of_kind <= ${lease.slowPlaces}
          order by is_event, place, lot limit ${lease.places}
        )
        update ${webhookDelivery} set lease_id = ${lease.id}, attempts = attempts + 1,
          leased_until = ${at(new Date(now.getTime() + LEASE_MS))}
        where id in (select id from chosen) returning id`)
      return rows.map(({ id }) => id)
    },

    /** What was leased, with all that it takes to send it. */
    async claimed(ids: readonly string[], leaseId: string): Promise<ClaimedDelivery[]> {
      if (ids.length === 0) return []
      const rows = await db
        .select({
          delivery: webhookDelivery,
          endpoint: webhookEndpoint,
          isSlow,
          client: { id: client.id, serviceId: client.serviceId, scopes: client.scopes },
          identityVersion: identity.version,
        })
        .from(webhookDelivery)
        .innerJoin(webhookEndpoint, eq(webhookEndpoint.id, webhookDelivery.endpointId))
        .innerJoin(client, eq(client.id, webhookEndpoint.clientId))
        .leftJoin(identity, eq(identity.id, webhookDelivery.identityId))
        .where(inArray(webhookDelivery.id, [...ids]))
        .orderBy(webhookDelivery.nextAttemptAt, webhookDelivery.id)
      return rows.map(({ delivery, ...rest }) => ({
        ...delivery,
        ...rest,
        leaseId,
        hubSecret: openSecret(rest.endpoint.hubSecretSealed),
      }))
    },

    /** Writes how a try ended. False when the lease was lost: another worker has the delivery, and says how it ends. */
    async settle(id: string, leaseId: string, settled: Settled): Promise<boolean> {
      const rows = await db
        .update(webhookDelivery)
        .set({ ...settled, leaseId: null, leasedUntil: null })
        .where(isLeasedUnder(id, leaseId))
        .returning({ id: webhookDelivery.id })
      return rows.length === 1
    },

    async addAttempt(attempt: Omit<Attempt, 'id'>): Promise<void> {
      await db.insert(webhookAttempt).values(attempt)
    },

    async find(id: string): Promise<Delivery | null> {
      const [row] = await db.select().from(webhookDelivery).where(eq(webhookDelivery.id, id))
      return row ?? null
    },

    /** The log of an endpoint, newest first. `before` is the last row that was read. */
    async list(
      endpointId: string,
      {
        state,
        eventType,
        before,
        atMost,
      }: {
        state?: Delivery['state'] | undefined
        eventType?: string | undefined
        before?: { createdAt: Date; id: string } | undefined
        atMost: number
      },
    ): Promise<Delivery[]> {
      return db
        .select()
        .from(webhookDelivery)
        .where(
          and(
            eq(webhookDelivery.endpointId, endpointId),
            state && eq(webhookDelivery.state, state),
            eventType === undefined ? undefined : eq(webhookDelivery.eventType, eventType),
            before &&
              sql`(${webhookDelivery.createdAt}, ${webhookDelivery.id}) < (${at(before.createdAt)}, ${before.id}::uuid)`,
          ),
        )
        .orderBy(desc(webhookDelivery.createdAt), desc(webhookDelivery.id))
        .limit(atMost)
    },

    /** The tries of these deliveries, in their order. */
    async attemptsOf(deliveryIds: readonly string[]): Promise<Attempt[]> {
      if (deliveryIds.length === 0) return []
      return db
        .select()
        .from(webhookAttempt)
        .where(inArray(webhookAttempt.deliveryId, [...deliveryIds]))
        .orderBy(webhookAttempt.id)
    },

    /** True while a ping waits for its try, or is under way. */
    async hasWaitingPing(endpointId: string): Promise<boolean> {
      const isWaiting = and(eq(webhookDelivery.endpointId, endpointId), eq(webhookDelivery.state, 'WAITING'))
      const rows = await db
        .select({ id: webhookDelivery.id })
        .from(webhookDelivery)
        .where(and(isWaiting, eq(webhookDelivery.eventType, PING)))
        .limit(1)
      return rows.length > 0
    },

    /** How much happened since that never arrived, and when the first of it happened. Pings are not counted. */
    async deadSince(endpointId: string, since: Date): Promise<{ deliveries: number; oldestAt: Date | null }> {
      const [row] = await db
        .select({ deliveries: count(), oldestAt: min(webhookDelivery.occurredAt) })
        .from(webhookDelivery)
        .where(isToBeReplayed(endpointId, since, true))
      return row ?? { deliveries: 0, oldestAt: null }
    },

    /** Sends one again that has ended, with all its tries. `endedAt`: if it ended then. False: it did not, it waits already, or is no event. */
    replayOne: async (id: string, now: Date, endedAt?: Date): Promise<boolean> =>
      (await replay(
        and(eq(webhookDelivery.id, id), endedAt && eq(webhookDelivery.endedAt, endedAt)) ?? sql`false`,
        now,
      )) === 1,

    /** The same of all that happened since; `onlyDead`: of those that never arrived. */
    replaySince: (
      endpointId: string,
      since: Date,
      { onlyDead, now, atMost }: { onlyDead: boolean; now: Date; atMost: number },
    ) =>
      replay(
        sql`${webhookDelivery.id} = any(array(select ${webhookDelivery.id} from ${webhookDelivery}
          where ${isToBeReplayed(endpointId, since, onlyDead)} limit ${atMost}))`,
        now,
      ),

    /** Gives up what waits for an endpoint that is no more. */
    async giveUpOf(endpointId: string, endedAt: Date): Promise<void> {
      await db
        .update(webhookDelivery)
        .set({ state: 'DEAD', endedAt, leaseId: null, leasedUntil: null })
        .where(and(eq(webhookDelivery.endpointId, endpointId), eq(webhookDelivery.state, 'WAITING')))
    },

    /** Deletes some of what was queued before `before`, and the tries of it. */
    sweep: (before: Date, atMost: number): Promise<number> =>
      deleteSome(db, webhookDelivery, lt(webhookDelivery.createdAt, before), atMost),
  }

  function isToBeReplayed(endpointId: string, since: Date, onlyDead: boolean) {
    return and(
      eq(webhookDelivery.endpointId, endpointId),
      gte(webhookDelivery.occurredAt, since),
      onlyDead ? eq(webhookDelivery.state, 'DEAD') : ne(webhookDelivery.state, 'WAITING'),
      ne(webhookDelivery.eventType, PING),
    )
  }

  async function replay(which: SQL, now: Date): Promise<number> {
    const rows = await db
      .update(webhookDelivery)
      .set({ state: 'WAITING', attempts: 0, nextAttemptAt: now, endedAt: null })
      .where(and(which, ne(webhookDelivery.state, 'WAITING'), ne(webhookDelivery.eventType, PING)))
      .returning({ id: webhookDelivery.id })
    return rows.length
  }
}
