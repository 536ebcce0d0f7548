import { type Executor, pipelined } from '@identity/database'
import { type SQL, sql } from 'drizzle-orm'
import type { Job } from './job.ts'

export function jobRepository(db: Executor) {
  const add = (job: SQL) => pipelined(db, db.execute(sql`select graphile_worker.add_job(${job})`))
  return {
    /** Queues a job in the current transaction: it runs if, and only if, the transaction commits. Not before `afterMs`, by the queue's clock. */
    async add<Payload>(
      { name, maxAttempts }: Job<Payload>,
      payload: NoInfer<Payload>,
      { afterMs = 0 } = {},
    ): Promise<void> {
      await add(
        sql`${name}, ${JSON.stringify(payload)}::json, run_at => now() + ${afterMs} * interval '1 millisecond', max_attempts => ${maxAttempts}`,
      )
    },

    /** The same, unless a job of this name waits in the queue already. One that runs now does not count. */
    async addOnce<Payload>({ name, maxAttempts }: Job<Payload>, payload: NoInfer<Payload>): Promise<void> {
      await add(
        sql`${name}, ${JSON.stringify(payload)}::json, job_key => ${name}, max_attempts => ${maxAttempts}`,
      )
    },
  }
}
