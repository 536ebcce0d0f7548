import { type Executor, queueWorker } from '@identity/database'
import { eq, inArray, lt, sql } from 'drizzle-orm'

type HeldJob = { id: string; attempts: number; maxAttempts: number }

const NOW = sql`clock_timestamp()`

/** The workers that live, and the jobs that the queue has locked for them. Times are the database's: no two workers compare their clocks. */
export function queueWorkerRepository(db: Executor) {
  return {
    async enter(id: string): Promise<void> {
      await db
        .insert(queueWorker)
        .values({ id, seenAt: NOW })
        .onConflictDoUpdate({ target: queueWorker.id, set: { seenAt: NOW } })
    },

    /** False when the worker has been taken for dead: its jobs are others' now. */
    async noteAlive(id: string): Promise<boolean> {
      const rows = await db
        .update(queueWorker)
        .set({ seenAt: NOW })
        .where(eq(queueWorker.id, id))
        .returning({ id: queueWorker.id })
      return rows.length === 1
    },

    async leave(id: string): Promise<void> {
      await db.delete(queueWorker).where(eq(queueWorker.id, id))
    },

    /** Each silent worker is answered to one caller only, however many ask at once. */
    async removeSilent(forMs: number): Promise<string[]> {
      const since = sql`clock_timestamp() - ${forMs / 1000} * interval '1 second'`
      const silent = db
        .select({ id: queueWorker.id })
        .from(queueWorker)
        .where(lt(queueWorker.seenAt, since))
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
