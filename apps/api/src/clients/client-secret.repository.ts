import { client, clientSecret, type Executor } from '@identity/database'
import { and, eq, gt, isNull, or } from 'drizzle-orm'

export type ClientSecret = { id: string; hash: string; createdAt: Date; expiresAt: Date | null }

export function clientSecretRepository(db: Executor) {
  const isLive = (now: Date) => or(isNull(clientSecret.expiresAt), gt(clientSecret.expiresAt, now))

  return {
    /** The secrets that the client may use at `now`. */
    async live(clientId: string, now: Date): Promise<ClientSecret[]> {
      return db
        .select()
        .from(clientSecret)
        .where(and(eq(clientSecret.clientId, clientId), isLive(now)))
    },

    /** Locks the client, so that two rotations at once happen one after the other. False when there is no such client. */
    async lockClient(clientId: string): Promise<boolean> {
      const rows = await db
        .select({ id: client.id })
        .from(client)
        .where(eq(client.id, clientId))
        .for('update')
      return rows.length === 1
    },

    async add(
      clientId: string,
      hash: string,
      { createdAt, expiresAt }: { createdAt: Date; expiresAt: Date | null },
    ): Promise<void> {
      await db.insert(clientSecret).values({ clientId, hash, createdAt, expiresAt })
    },

    async expire(id: string, expiresAt: Date): Promise<void> {
      await db.update(clientSecret).set({ expiresAt }).where(eq(clientSecret.id, id))
    },
  }
}
