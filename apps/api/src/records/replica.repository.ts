import { type Executor, replicaProgress } from '@identity/database'
import { eq } from 'drizzle-orm'
import type { Digester } from '../secrets/digester.ts'
import { type ReplicaProgress, recordsAreStale } from './domain/records-freshness.ts'

// Part of what progress is kept under: when keys are made in another way, the next sync brings everything anew.
const KEYS_VERSION = 1

const nothingYet: ReplicaProgress = { changedBefore: null, checkedAt: null, unfinished: null }

/** How far our copy of the teaching records has got. */
export function replicaRepository(db: Executor, digester: Digester) {
  // Progress belongs to a key too: after a new one has taken over, the next sync brings everything, digested under it.
  const source = `teaching-record-service:${digester.keyId}:${KEYS_VERSION}`

  async function progress(): Promise<ReplicaProgress> {
    const [row] = await db.select().from(replicaProgress).where(eq(replicaProgress.source, source))
    if (!row) return nothingYet
    const { changedBefore, checkedAt, begunAt, cursor } = row
    return { changedBefore, checkedAt, unfinished: begunAt && cursor ? { begunAt, cursor } : null }
  }

  return {
    progress,

    async isStale(now: Date): Promise<boolean> {
      return recordsAreStale(await progress(), now)
    },

    async noteProgress({ changedBefore, checkedAt, unfinished }: ReplicaProgress): Promise<void> {
      const row = {
        changedBefore,
        checkedAt,
        begunAt: unfinished?.begunAt ?? null,
        cursor: unfinished?.cursor ?? null,
      }
      await db
        .insert(replicaProgress)
        .values({ source, ...row })
        .onConflictDoUpdate({ target: replicaProgress.source, set: row })
    },
  }
}
