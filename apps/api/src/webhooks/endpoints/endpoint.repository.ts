import { client, type Executor, webhookEndpoint } from '@identity/database'
import { and, arrayContains, asc, count, eq, isNotNull, isNull } from 'drizzle-orm'
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

  return {
    async add(
      id: string,
      { hubSecret, ...added }: EndpointSettings & { clientId: string },
      createdAt: Date,
    ): Promise<void> {
      await db.insert(webhookEndpoint).values({ id, ...added, hubSecretSealed: sealed(hubSecret), createdAt })
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

    async listOfService(serviceId: string): Promise<Endpoint[]> {
      const rows = await db
        .select({ endpoint: webhookEndpoint })
        .from(webhookEndpoint)
        .innerJoin(client, eq(client.id, webhookEndpoint.clientId))
        .where(and(eq(client.serviceId, serviceId), isThere))
        .orderBy(asc(webhookEndpoint.createdAt), asc(webhookEndpoint.id))
      return rows.map(({ endpoint }) => endpoint)
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
      { hubSecret, ...changed }: Partial<EndpointSettings> & Pick<Endpoint, 'verifiedAt'>,
    ): Promise<void> {
      await set(id, { ...changed, ...(hubSecret !== undefined && { hubSecretSealed: sealed(hubSecret) }) })
    },

    async markVerified(id: string, verifiedAt: Date): Promise<void> {
      await set(id, { verifiedAt })
    },

    async noteSuccess(id: string): Promise<void> {
      await set(id, WELL)
    },

    async noteFailure(id: string, health: Health & { probeAfter: Date | null }): Promise<void> {
      const { failingSince, failures, failuresTold, probeAfter } = health
      await set(id, { failingSince, failures, failuresTold, probeAfter })
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
