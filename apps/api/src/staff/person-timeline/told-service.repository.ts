import { client, type Executor, service, webhookDelivery, webhookEndpoint } from '@identity/database'
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'

/** A place among what services are told of a person, newest first. */
export type ToldPlace = { at: Date; id: string }
export type ToldRow = Awaited<ReturnType<ReturnType<typeof toldServiceRepository>['page']>>[number]

/** Reads which services are told of a person by webhook, and how that stands. */
export function toldServiceRepository(db: Executor) {
  const told = (which: SQL | undefined) =>
    db
      .select({
        id: webhookDelivery.id,
        type: webhookDelivery.eventType,
        identityId: webhookDelivery.identityId,
        eventId: webhookDelivery.eventId,
        state: webhookDelivery.state,
        queuedAt: webhookDelivery.createdAt,
        endedAt: webhookDelivery.endedAt,
        serviceName: service.name,
      })
      .from(webhookDelivery)
      .innerJoin(webhookEndpoint, eq(webhookEndpoint.id, webhookDelivery.endpointId))
      .innerJoin(client, eq(client.id, webhookEndpoint.clientId))
      .innerJoin(service, eq(service.id, client.serviceId))
      .where(which)
      .$dynamic()
  const isAbout = (identityIds: string[]) => inArray(webhookDelivery.identityId, identityIds)

  return {
    /** What services are told of these identities, the newest first. `before`: what was seen. */
    page: (identityIds: string[], before: ToldPlace | null, size: number) =>
      told(
        and(
          isAbout(identityIds),
          before
            ? sql`(${webhookDelivery.createdAt}, ${webhookDelivery.id}) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)`
            : undefined,
        ),
      )
        .orderBy(desc(webhookDelivery.createdAt), desc(webhookDelivery.id))
        .limit(size),

    /** The services that are told of these events about these identities, by name. */
    async ofEvents(identityIds: string[], eventIds: bigint[]) {
      if (eventIds.length === 0) return []
      return told(and(isAbout(identityIds), inArray(webhookDelivery.eventId, eventIds))).orderBy(
        asc(service.name),
        asc(webhookDelivery.id),
      )
    },
  }
}
