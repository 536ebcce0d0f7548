import { type Executor, webhookAttempt, webhookDelivery } from '@identity/database'
import { and, count, eq, gte, inArray, isNotNull, min } from 'drizzle-orm'

/** How an endpoint does, in figures. */
export type EndpointFigures = {
  /** When the oldest of what waits for it was queued. Null: nothing waits. */
  oldestWaitingAt: Date | null
  /** How many tries failed. */
  failures: number
}

/** Figures of many endpoints at once: two statements, however long the list. */
export function endpointFiguresRepository(db: Executor) {
  return {
    /** `failuresSince`: tries before that are not counted. */
    async of(endpointIds: readonly string[], failuresSince: Date): Promise<Map<string, EndpointFigures>> {
      if (endpointIds.length === 0) return new Map()
      const { endpointId } = webhookDelivery
      const isTheirs = inArray(endpointId, [...endpointIds])
      const waiting = await db
        .select({ endpointId, oldestAt: min(webhookDelivery.createdAt) })
        .from(webhookDelivery)
        .where(and(isTheirs, eq(webhookDelivery.state, 'WAITING')))
        .groupBy(endpointId)
      const failed = await db
        .select({ endpointId, failures: count() })
        .from(webhookAttempt)
        .innerJoin(webhookDelivery, eq(webhookDelivery.id, webhookAttempt.deliveryId))
        .where(and(isTheirs, isNotNull(webhookAttempt.failure), gte(webhookAttempt.startedAt, failuresSince)))
        .groupBy(endpointId)
      return new Map(
        endpointIds.map((id) => [
          id,
          {
            oldestWaitingAt: waiting.find((row) => row.endpointId === id)?.oldestAt ?? null,
            failures: failed.find((row) => row.endpointId === id)?.failures ?? 0,
          },
        ]),
      )
    },
  }
}
