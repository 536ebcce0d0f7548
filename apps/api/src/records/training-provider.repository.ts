import { type Executor, trainingProvider } from '@identity/database'
import { and, asc, eq, gt, or, sql } from 'drizzle-orm'

export type TrainingProvider = { ukprn: string; name: string }

export function trainingProviderRepository(db: Executor) {
  return {
    async find(ukprn: string): Promise<TrainingProvider | null> {
      const [row] = await db.select().from(trainingProvider).where(eq(trainingProvider.ukprn, ukprn))
      return row ?? null
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
        .onConflictDoUpdate({ target: trainingProvider.ukprn, set: { name: sql`excluded.name` } })
    },
  }
}
