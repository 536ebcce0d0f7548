import { client, clientSecret, type Executor, service } from '@identity/database'
import { and, eq, gt, isNull, or } from 'drizzle-orm'

export function clientRepository(db: Executor) {
  return {
    async find(id: string) {
      const [row] = await db
        .select({ client, service })
        .from(client)
        .innerJoin(service, eq(service.id, client.serviceId))
        .where(eq(client.id, id))
      return row ? { ...row.client, service: row.service } : null
    },

    /** argon2id hashes of the secrets that the client may use at `now`. */
    async secretHashes(clientId: string, now: Date): Promise<string[]> {
      const rows = await db
        .select({ hash: clientSecret.hash })
        .from(clientSecret)
        .where(
          and(
            eq(clientSecret.clientId, clientId),
            or(isNull(clientSecret.expiresAt), gt(clientSecret.expiresAt, now)),
          ),
        )
      return rows.map(({ hash }) => hash)
    },
  }
}
