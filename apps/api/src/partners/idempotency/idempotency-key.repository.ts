import { type Executor, idempotencyKey } from '@identity/database'
import { and, eq, lt } from 'drizzle-orm'
import { deleteSome } from '../../kernel/delete-some.ts'
import type { Digester } from '../../secrets/digester.ts'
import { hashToken } from '../../secrets/digester.ts'
import type { Sealer } from '../../secrets/sealer.ts'

/** A mutation of a client under a key. `request` is what it asks for, as text. `scopes`: of its token. */
export type KeyedCall = {
  clientId: string
  operation: string
  key: string
  request: string
  scopes: ReadonlySet<string>
}

/** `scopes`: of the token that was answered. Null: an older build did not keep them. */
export type UsedKey = { isSameRequest: boolean; answer: string; scopes: ReadonlySet<string> | null }

export function idempotencyKeyRepository(
  db: Executor,
  { digester, sealer }: { digester: Digester; sealer: Sealer },
) {
  const of = ({ clientId, operation, key }: KeyedCall) =>
    and(
      eq(idempotencyKey.clientId, clientId),
      eq(idempotencyKey.operation, operation),
      eq(idempotencyKey.keyHash, hashToken(key)),
    )

  return {
    /** True for the first call with its key. A rival waits here until the first has committed or failed, at most for the lock timeout. */
    async begin(call: KeyedCall, now: Date): Promise<boolean> {
      const { clientId, operation, key, request } = call
      const scopes = [...call.scopes]
      const requestDigest = digester.digest('idempotent-request', request)
      const rows = await db
        .insert(idempotencyKey)
        .values({ clientId, operation, keyHash: hashToken(key), requestDigest, scopes, usedAt: now })
        .onConflictDoNothing()
        .returning({ usedAt: idempotencyKey.usedAt })
      return rows.length === 1
    },

    /** Keeps the answer, in the transaction that began. */
    async keepAnswer(call: KeyedCall, answer: string): Promise<void> {
      await db
        .update(idempotencyKey)
        .set({ answerSealed: sealer.seal(answer) })
        .where(of(call))
    },

    /** What the first call with the key asked for and was answered. Null: it was swept away meanwhile. */
    async used(call: KeyedCall): Promise<UsedKey | null> {
      const [row] = await db.select().from(idempotencyKey).where(of(call))
      if (!row) return null
      if (row.answerSealed === null) throw new Error('a key was committed without its answer')
      const isSameRequest = digester.matches('idempotent-request', call.request, row.requestDigest)
      const scopes = row.scopes && new Set(row.scopes)
      return { isSameRequest, answer: sealer.open(row.answerSealed), scopes }
    },

    /** Removes keys that were used before a moment. */
    async sweep(usedBefore: Date, atMost: number): Promise<number> {
      return deleteSome(db, idempotencyKey, lt(idempotencyKey.usedAt, usedBefore), atMost)
    },
  }
}
