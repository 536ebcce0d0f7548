import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Job } from './job.ts'

/** A job as the queue takes it. `key`: at most one of it waits. */
export type QueuedJob = {
  name: string
  payload: unknown
  maxAttempts: number
  afterMs: number
  key: string | null
}

export const queuedJob = <Payload>(
  { name, maxAttempts }: Job<Payload>,
  payload: NoInfer<Payload>,
  { afterMs = 0 }: { afterMs?: number | undefined } = {},
): QueuedJob => ({ name, payload, maxAttempts, afterMs, key: null })

export const queuedOnce = <Payload>(job: Job<Payload>, payload: NoInfer<Payload>): QueuedJob => ({
  ...queuedJob(job, payload),
  key: job.name,
})

/** A query that queues `jobs`, a list of `QueuedJob` as JSON, and answers an id for each. */
export const queueJobs = (jobs: Placeholder): SQL =>
  sql`select (graphile_worker.add_job(name, payload, run_at => now() + "afterMs" * interval '1 millisecond', max_attempts => "maxAttempts", job_key => key)).id
    from json_to_recordset(${jobs}::json) as job(name text, payload json, "maxAttempts" int, "afterMs" float8, key text)`
