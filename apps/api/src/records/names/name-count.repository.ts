import { type Executor, nameCount } from '@identity/database'
import { type NameRarity, nameRarity } from '@identity/matching'
import type { Clock } from '@identity/values'
import { and, eq, gte, sum } from 'drizzle-orm'
import { countNames } from './count-names.ts'

type Part = (typeof nameCount.$inferInsert)['part']

// Name counts change over years; a new count is noticed within the hour.
const MAX_AGE_MS = 60 * 60 * 1000
// A name that fewer people share is as rare as the score can value, so most of the hundreds of thousands of surnames need no memory.
const SMALLEST_SHARE = 2e-6

export type RarityCache = { rarity: Promise<NameRarity> | null; readAt: Date }

export function emptyRarityCache(): RarityCache {
  return { rarity: null, readAt: new Date(0) }
}

/** The rarity of names. The counts are read once an hour, and everything that runs in this process shares them through `cache`. */
export function nameCountRepository(db: Executor, cache: RarityCache, clock: Clock) {
  return {
    rarity(): Promise<NameRarity> {
      const now = clock.now()
      if (cache.rarity && now.getTime() - cache.readAt.getTime() < MAX_AGE_MS) return cache.rarity
      // On the caller's own connection: callers that each hold one and wait for another would wait for ever.
      cache.rarity = readRarity(db).catch((error) => {
        cache.rarity = null
        throw error
      })
      cache.readAt = now
      return cache.rarity
    },

    /** Broken off when `stopping`: the counts stay as they were. */
    async recount(stopping?: AbortSignal): Promise<void> {
      await countNames(db, stopping)
      cache.rarity = null
    },
  }
}

async function readRarity(db: Executor): Promise<NameRarity> {
  const [row] = await db
    .select({ total: sum(nameCount.records).mapWith(Number) })
    .from(nameCount)
    .where(eq(nameCount.part, 'LAST'))
  const total = row?.total ?? 0
  const fewest = Math.max(1, Math.floor(total * SMALLEST_SHARE))
  return nameRarity(
    { firstNames: await read(db, 'FIRST', fewest), lastNames: await read(db, 'LAST', fewest) },
    total,
  )
}

async function read(db: Executor, part: Part, fewest: number): Promise<Map<string, number>> {
  const rows = await db
    .select({ name: nameCount.name, records: nameCount.records })
    .from(nameCount)
    .where(and(eq(nameCount.part, part), gte(nameCount.records, fewest)))
  return new Map(rows.map(({ name, records }) => [name, records]))
}
