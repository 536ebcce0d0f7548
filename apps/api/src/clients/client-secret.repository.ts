import { client, clientSecret, type Executor } from '@identity/database'
import { and, eq, getTableColumns, gt, isNull, or } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'

export type ClientSecret = typeof clientSecret.$inferSelect

/** How the digest of a secret compares with one that was presented. UNKNOWN: there is none, or its key has left the ring. */
export type Comparison = 'SAME' | 'OTHER' | 'UNKNOWN'

type NewSecret = {
  hash: string
  /** The secret itself, if we generated it: then its digest is kept as well. */
  generated: string | null
  createdAt: Date
  expiresAt: Date | null
}

export function clientSecretRepository(db: Executor, digester: Digester) {
  const isLive = (now: Date) => or(isNull(clientSecret.expiresAt), gt(clientSecret.expiresAt, now))
  const bound = (clientId: string, secret: string) => `${clientId}\n${secret}`
  const digestOf = (clientId: string, secret: string) =>
    digester.digest('client-secret', bound(clientId, secret))

  function compare({ clientId, digest }: ClientSecret, presented: string): Comparison {
    if (!digest || !digester.canMatch(digest)) return 'UNKNOWN'
    return digester.matches('client-secret', bound(clientId, presented), digest) ? 'SAME' : 'OTHER'
  }

  async function live(clientId: string, now: Date): Promise<ClientSecret[]> {
    return db
      .select()
      .from(clientSecret)
      .where(and(eq(clientSecret.clientId, clientId), isLive(now)))
  }

  return {
    /** The secrets that the client may use at `now`. */
    live,

    /** The same, each compared by its digest with the secret that was presented. A disabled client may use none. */
    async compared(clientId: string, presented: string, now: Date) {
      const secrets = await db
        .select(getTableColumns(clientSecret))
        .from(clientSecret)
        .innerJoin(client, eq(client.id, clientSecret.clientId))
        .where(and(eq(client.id, clientId), isNull(client.disabledAt), isLive(now)))
      return secrets.map((secret) => ({ ...secret, comparison: compare(secret, presented) }))
    },

    /** Locks the client, so that two rotations at once happen one after the other. False when there is no such client, or no more. */
    async lockClient(clientId: string): Promise<boolean> {
      const rows = await db
        .select({ id: client.id })
        .from(client)
        .where(and(eq(client.id, clientId), isNull(client.deletedAt)))
        .for('update')
      return rows.length === 1
    },

    async add(clientId: string, { generated, ...secret }: NewSecret): Promise<void> {
      const digest = generated && digestOf(clientId, generated)
      await db.insert(clientSecret).values({ clientId, digest, ...secret })
    },

    /** Keeps the digest of a secret that was right, under the newest key, if it is not kept so already. */
    async renewDigest({ id, clientId, digest }: ClientSecret, secret: string): Promise<void> {
      const newest = digestOf(clientId, secret)
      if (digest === newest) return
      await db.update(clientSecret).set({ digest: newest }).where(eq(clientSecret.id, id))
    },

    async expire(id: string, expiresAt: Date): Promise<void> {
      await db.update(clientSecret).set({ expiresAt }).where(eq(clientSecret.id, id))
    },
  }
}
