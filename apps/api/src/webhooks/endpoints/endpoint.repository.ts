import { client, type Executor, service, webhookEndpoint } from '@identity/database'
import { and, arrayContains, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Sealer } from '../../secrets/sealer.ts'
import { type Health, WELL } from '../domain/endpoint-health.ts'
import type { WebhookType } from '../domain/event-types.ts'

export type Endpoint = typeof webhookEndpoint.$inferSelect
/** `hubSecret`: the key of the older signature. Null: it is not sent. */
export type EndpointSettings = Pick<Endpoint, 'url' | 'eventTypes' | 'isThin'> & { hubSecret: string | null }
export type DisabledReason = NonNullable<Endpoint['disabledReason']>

/** An endpoint that takes events, and the scopes of its client, which say what it may be told. */
export type Listener = {
  id: string
  clientId: string
  serviceId: string
  eventTypes: string[]
  scopes: string[]
}

/** An endpoint with whose it is. `isClientInUse`: nothing is sent for a client that is disabled. */
export type ListedEndpoint = Endpoint & {
  service: { id: string; name: string }
  isClientInUse: boolean
}
export type EndpointPlace = { serviceName: string; createdAt: Date; id: string }

const isThere = isNull(webhookEndpoint.deletedAt)

/** Where clients want to be told of changes. Removed ones stay, for the log of their deliveries. */
export function endpointRepository(db: Executor, sealer: Pick<Sealer, 'seal'>) {
  const sealed = (secret: string | null) => secret && sealer.seal(secret)
  const set = (id: string, values: Partial<Endpoint>) =>
    db
      .update(webhookEndpoint)
      .set(values)
      .where(and(eq(webhookEndpoint.id, id), isThere))
      .returning({ id: webhookEndpoint.id })
  const listed = () =>
    db
      .select({
        endpoint: webhookEndpoint,
        service: { id: service.id, name: service.name },
        disabledAt: client.disabledAt,
      })
      .from(webhookEndpoint)
      .innerJoin(client, eq(client.id, webhookEndpoint.clientId))
      .innerJoin(service, eq(service.id, client.serviceId))
  type Row = Awaited<ReturnType<typeof listed>>[number]
  const withOwner = ({ endpoint, disabledAt, ...row }: Row): ListedEndpoint => ({
    ...endpoint,
    ...row,
    isClientInUse: disabledAt === null,
  })

  return {
    /** False: there is, or was, one of this id. */
    async add(
      id: string,
      { hubSecret, ...added }: EndpointSettings & { clientId: string },
      createdAt: Date,
    ): Promise<boolean> {
      const rows = await db
        .insert(webhookEndpoint)
        .values({ id, ...added, hubSecretSealed: sealed(hubSecret), createdAt })
        .onConflictDoNothing()
        .returning({ id: webhookEndpoint.id })
      return rows.length === 1
    },

    async find(id: string): Promise<Endpoint | null> {
      const [row] = await db
        .select()
        .from(webhookEndpoint)
        .where(and(eq(webhookEndpoint.id, id), isThere))
      return row ?? null
    },

    /** Holds the row until the transaction ends. Not so hard that a delivery to it cannot be queued meanwhile. */
    async hold(id: string): Promise<Endpoint | null> {
      const [row] = await db
        .select()
        .from(webhookEndpoint)
        .where(and(eq(webhookEndpoint.id, id), isThere))
        .for('no key update')
      return row ?? null
    },

    async show(id: string): Promise<ListedEndpoint | null> {
      const [row] = await listed().where(and(eq(webhookEndpoint.id, id), isThere))
      return row ? withOwner(row) : null
    },

    /** Those of all services, or of one, or of one client: by the name of the service, oldest first. */
    async page(
      of: { serviceId?: string | undefined; clientId?: string | undefined },
      after: EndpointPlace | null,
      size: number,
    ): Promise<ListedEndpoint[]> {
      const place = sql`(${service.name}, ${webhookEndpoint.createdAt}, ${webhookEndpoint.id})`
      const rows = await listed()
        .where(
          and(
            isThere,
            of.serviceId === undefined ? undefined : eq(service.id, of.serviceId),
            of.clientId === undefined ? undefined : eq(client.id, of.clientId),
            after
              ? sql`${place} > (${after.serviceName}, ${after.createdAt.toISOString()}::timestamptz, ${after.id}::uuid)`
              : undefined,
          ),
        )
        .orderBy(asc(service.name), asc(webhookEndpoint.createdAt), asc(webhookEndpoint.id))
        .limit(size)
      return rows.map(withOwner)
    },

    async countOf(clientId: string): Promise<number> {
      const [row] = await db
        .select({ endpoints: count() })
        .from(webhookEndpoint)
        .where(and(eq(webhookEndpoint.clientId, clientId), isThere))
      return row?.endpoints ?? 0
    },

    /** Those that are told of events of this type: in use, verified, and of a client in use. */
    async listeningTo(type: WebhookType): Promise<Listener[]> {
      return db
        .select({
          id: webhookEndpoint.id,
          clientId: client.id,
          serviceId: client.serviceId,
          eventTypes: webhookEndpoint.eventTypes,
          scopes: client.scopes,
        })
        .from(webhookEndpoint)
        .innerJoin(client, eq(client.id, webhookEndpoint.clientId))
        .where(
          and(
            isThere,
            isNull(webhookEndpoint.disabledAt),
            isNotNull(webhookEndpoint.verifiedAt),
            isNull(client.disabledAt),
            arrayContains(webhookEndpoint.eventTypes, [type]),
          ),
        )
    },

    /** A secret that is left out stays. */
    async change(
      id: string,
      { hubSecret, ...changed }: Partial<EndpointSettings> & Pick<Endpoint, 'verifiedAt' | 'triesTakeMs'>,
    ): Promise<void> {
      await set(id, { ...changed, ...(hubSecret !== undefined && { hubSecretSealed: sealed(hubSecret) }) })
    },

    async markVerified(id: string, verifiedAt: Date): Promise<void> {
      await set(id, { verifiedAt })
    },

    async noteSuccess(id: string, success: Pick<Endpoint, 'lastSuccessAt' | 'triesTakeMs'>): Promise<void> {
      await set(id, { ...WELL, ...success })
    },

    async noteFailure(
      id: string,
      health: Health & Pick<Endpoint, 'probeAfter' | 'triesTakeMs'>,
    ): Promise<void> {
      const { failingSince, failures, failuresTold, probeAfter, triesTakeMs } = health
      await set(id, { failingSince, failures, failuresTold, probeAfter, triesTakeMs })
    },

    async disable(id: string, disabledReason: DisabledReason, disabledAt: Date): Promise<void> {
      await set(id, { disabledAt, disabledReason })
    },

    /** Takes it back into use. `health` is how it is to be treated at first. */
    async enable(id: string, health: Health): Promise<void> {
      await set(id, { disabledAt: null, disabledReason: null, ...health, probeAfter: null })
    },

    async remove(id: string, deletedAt: Date): Promise<void> {
      await set(id, { deletedAt, hubSecretSealed: null })
    },
  }
}
