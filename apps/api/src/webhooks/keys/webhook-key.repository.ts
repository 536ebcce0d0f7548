import { type Executor, webhookKey } from '@identity/database'
import { asc, eq, sql } from 'drizzle-orm'
import type { Sealer } from '../../secrets/sealer.ts'
import { type KeyTimes, signingKeyOf } from '../domain/key-plan.ts'
import type { WebhookSigningKey } from '../send/signed-request.ts'
import { type NewWebhookKey, privateKeyOf } from './webhook-key.ts'

/** A key, and if our ring can open its private half. */
export type KnownKey = KeyTimes & { publicJwk: Record<string, unknown>; isUsable: boolean }

export function webhookKeyRepository(db: Executor, sealer: Sealer) {
  const rows = () => db.select().from(webhookKey).orderBy(asc(webhookKey.signsFrom), asc(webhookKey.kid))

  return {
    /** One at a time changes the keys, until its transaction ends. */
    async hold(): Promise<void> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('webhook_key', 0))`)
    },

    /** Every key that receivers see: the next one, the one that signs, those that did until a day ago. */
    async list(): Promise<KnownKey[]> {
      return (await rows()).map(({ privateJwkSealed, ...key }) => ({
        ...key,
        isUsable: sealer.canOpen(privateJwkSealed),
      }))
    },

    /** The key that signs now. Null: none was made yet, or its sealing key has left the ring. */
    async signing(now: Date): Promise<WebhookSigningKey | null> {
      const able = (await rows()).filter(({ privateJwkSealed }) => sealer.canOpen(privateJwkSealed))
      const key = signingKeyOf(able, now)
      return key && { kid: key.kid, privateKey: privateKeyOf(JSON.parse(sealer.open(key.privateJwkSealed))) }
    },

    async add(
      { kid, publicJwk, privateJwk }: NewWebhookKey,
      signsFrom: Date,
      createdAt: Date,
    ): Promise<void> {
      const privateJwkSealed = sealer.seal(JSON.stringify(privateJwk))
      await db
        .insert(webhookKey)
        .values({ kid, publicJwk: { ...publicJwk }, privateJwkSealed, signsFrom, createdAt })
    },

    async signFrom(kid: string, signsFrom: Date): Promise<void> {
      await db.update(webhookKey).set({ signsFrom }).where(eq(webhookKey.kid, kid))
    },

    async retire(kid: string, retiredAt: Date): Promise<void> {
      await db.update(webhookKey).set({ retiredAt }).where(eq(webhookKey.kid, kid))
    },

    /** False: there is no such key. */
    async erase(kid: string): Promise<boolean> {
      const erased = await db
        .delete(webhookKey)
        .where(eq(webhookKey.kid, kid))
        .returning({ kid: webhookKey.kid })
      return erased.length === 1
    },
  }
}
