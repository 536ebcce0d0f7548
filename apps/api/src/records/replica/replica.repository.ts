import { type Executor, type Places, prepared, replicaProgress } from '@identity/database'
import { sql } from 'drizzle-orm'
import type { Digester } from '../../secrets/digester.ts'
import { switchRepository } from '../../switches/switch.repository.ts'
import { type ReplicaProgress, recordsAreStale } from '../domain/records-freshness.ts'
import { KEYS_VERSION } from '../find/match-keys.ts'

/** `after`: the TRN after which the next batch begins. */
export type Renewal = { after: string; isDone: boolean }

const nothingYet: ReplicaProgress = { changedBefore: null, checkedAt: null, unfinished: null }

const progressOf = prepared((db, { sources }: Places<{ sources: string[] }>) =>
  db.select().from(replicaProgress).where(sql`${replicaProgress.source} = any(${sources})`),
)

/** The progress of the sync: how far the replica goes. */
export function replicaRepository(db: Executor, digester: Digester) {
  // Progress belongs to the key under which records are found. A key that joins the ring continues where the one before it was, because
  // both are searched with; when every key is new, the next sync brings everything.
  const sources = digester.keyIds.map((keyId) => `teaching-record-service:${keyId}:${KEYS_VERSION}`)
  const [source = ''] = sources
  const renewalSource = `match-keys:${digester.keyIds[0]}:${KEYS_VERSION}`

  async function progress(): Promise<ReplicaProgress> {
    const rows = await progressOf(db, { sources })
    const [row] = rows.sort((one, other) => sources.indexOf(one.source) - sources.indexOf(other.source))
    if (!row) return nothingYet
    const { changedBefore, checkedAt, begunAt, cursor } = row
    return { changedBefore, checkedAt, unfinished: begunAt && cursor ? { begunAt, cursor } : null }
  }

  return {
    progress,

    /** True also while matching is turned off: then, too, not finding a record means nothing. */
    async isStale(now: Date): Promise<boolean> {
      return recordsAreStale(await progress(), now) || switchRepository(db).isOff('MATCHING', now)
    },

    /** How far the keys of records have been made anew under the newest digest key. When no other key was ever in use, there is nothing to do. */
    async renewal(): Promise<Renewal> {
      const rows = await db.select().from(replicaProgress)
      const row = rows.find((one) => one.source === renewalSource)
      const isFirstKey = rows.every((one) => one.source === renewalSource || one.source === source)
      return { after: row?.cursor ?? '', isDone: isFirstKey || row?.checkedAt != null }
    },

    async noteRenewal({ after, isDone }: Renewal, now: Date): Promise<void> {
      const row = { cursor: after, checkedAt: isDone ? now : null }
      await db
        .insert(replicaProgress)
        .values({ source: renewalSource, ...row })
        .onConflictDoUpdate({ target: replicaProgress.source, set: row })
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
