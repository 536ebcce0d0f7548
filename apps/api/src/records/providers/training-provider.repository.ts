import { type Executor, trainingProvider } from '@identity/database'
import { oneLine } from '@identity/values'
import { and, asc, eq, gt, or, sql } from 'drizzle-orm'

export type TrainingProvider = { ukprn: string; name: string }

const UKPRN = /^\d{8}$/

export function trainingProviderRepository(db: Executor) {
  return {
    async find(ukprn: string): Promise<TrainingProvider | null> {
      if (!UKPRN.test(ukprn)) return null
      const [row] = await db.select().from(trainingProvider).where(eq(trainingProvider.ukprn, ukprn))
      return row ?? null
    },

    /** The provider with exactly this name, in any case; null when none has it, or more than one. */
    async findByName(name: string): Promise<TrainingProvider | null> {
      const isNamed = sql`lower(${trainingProvider.name}) = lower(${oneLine(name)})`
      const [first, second] = await db.select().from(trainingProvider).where(isNamed).limit(2)
      return first && !second ? first : null
    },

    /** By name, then number, beginning after `after`. */
    list(limit: number, after: TrainingProvider | null): Promise<TrainingProvider[]> {
      const { name, ukprn } = trainingProvider
      return db
        .select()
        .from(trainingProvider)
        .where(
          after ? or(gt(name, after.name), and(eq(name, after.name), gt(ukprn, after.ukprn))) : undefined,
        )
        .orderBy(asc(name), asc(ukprn))
        .limit(limit)
    },

    async replace(providers: TrainingProvider[]): Promise<void> {
      if (providers.length === 0) return
      await db
        .insert(trainingProvider)
        .values(providers)
        .onConflictDoUpdate({
          target: trainingProvider.ukprn,
          set: { name: sql`excluded.name` },
          // Every sync brings them, and they hardly ever change.
          setWhere: sql`${trainingProvider.name} <> excluded.name`,
        })
    },
  }
}
