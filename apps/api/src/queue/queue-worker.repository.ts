import { type Executor, type Places, prepared, queueWorker } from '@identity/database'
import { eq, inArray, lt, type Placeholder, sql } from 'drizzle-orm'

type HeldJob = { id: string; attempts: number; maxAttempts: number }

const NOW = sql`clock_timestamp()`
const ago = (ms: number | Placeholder) => sql`clock_timestamp() - ${ms}::float8 * interval '1 millisecond'`

const noted = prepared((db, { id, silentForMs }: Places<{ id: string; silentForMs: number }>) => {
  const isSilent = sql`other.seen_at < ${ago(silentForMs)}`
  const oneIsSilent = sql<boolean>`exists (select 1 from ${queueWorker} as other where ${isSilent})`
  return db.update(queueWorker).set({ seenAt: NOW }).where(eq(queueWorker.id, id)).returning({ oneIsSilent })
})

/** The workers that live, and the jobs that the queue has locked for them. Times are the database's: no two workers compare their clocks. */
export function queueWorkerRepository(db: Executor) {
  return {
    async enter(id: string): Promise<void> {
      await db
        .insert(queueWorker)
        .values({ id, seenAt: NOW })
        .onConflictDoUpdate({ target: queueWorker.id, set: { seenAt: NOW } })
    },

    /** Null when the worker has been taken for dead: its jobs are others' now. It also tells if another one has been silent for so long. */
    async noteAlive(id: string, silentForMs: number): Promise<{ oneIsSilent: boolean } | null> {
      const [row] = await noted(db, { id, silentForMs })
      return row ?? null
    },

    async leave(id: string): Promise<void> {
      await db.delete(queueWorker).where(eq(queueWorker.id, id))
    },

    /** Each silent worker is answered to one caller only, however many ask at once. */
    async removeSilent(forMs: number): Promise<string[]> {
      const silent = db
        .select({ id: queueWorker.id })
        .from(queueWorker)
        .where(lt(queueWorker.seenAt, ago(forMs)))
        .for('update', { skipLocked: true })
      const rows = await db
        .delete(queueWorker)
        .where(inArray(queueWorker.id, silent))
        .returning({ id: queueWorker.id })
      return rows.map(({ id }) => id)
    },

    async jobsOf(workerIds: string[]): Promise<HeldJob[]> {
      const rows = await db.execute<HeldJob>(sql`
        select id, attempts, max_attempts as "maxAttempts" from graphile_worker.jobs
        where locked_by = any(${sql.param(workerIds)}::text[])`)
      return [...rows]
    },

    async unlockJobsOf(workerIds: string[]): Promise<void> {
      await db.execute(sql`select graphile_worker.force_unlock_workers(${sql.param(workerIds)}::text[])`)
    },

    async allowAttempts({ id }: HeldJob, maxAttempts: number): Promise<void> {
      await db.execute(
        sql`select graphile_worker.reschedule_jobs(array[${id}]::bigint[], max_attempts => ${maxAttempts})`,
      )
    },
  }
}
