import { type Executor, type Places, pipelined, prepared } from '@identity/database'
import { sql } from 'drizzle-orm'
import type { Job } from './job.ts'
import { type QueuedJob, queuedJob, queuedOnce, queueJobs } from './queued-job.ts'

const queued = prepared((db, { jobs }: Places<{ jobs: string }>) =>
  db.select({ count: sql<number>`count(id)::int` }).from(sql`(${queueJobs(jobs)}) as queued`),
)

type Adding = {
  /** Queues a job in the current transaction: it runs if, and only if, the transaction commits. Not before `afterMs`, by the queue's clock. */
  add<Payload>(
    job: Job<Payload>,
    payload: NoInfer<Payload>,
    delay?: { afterMs?: number | undefined },
  ): Promise<void>
  /** The same, unless a job of this name waits in the queue already. One that runs now does not count. */
  addOnce<Payload>(job: Job<Payload>, payload: NoInfer<Payload>): Promise<void>
}

const adding = (take: (job: QueuedJob) => unknown): Adding => ({
  async add(job, payload, delay) {
    await take(queuedJob(job, payload, delay))
  },
  async addOnce(job, payload) {
    await take(queuedOnce(job, payload))
  },
})

export const jobRepository = (db: Executor) => ({
  ...adding((job) => pipelined(db, queued(db, { jobs: JSON.stringify([job]) }))),

  /** In place of `add`, where the transaction queues its jobs by another statement: adds them to `jobs`, and queues none. */
  deferringTo: (jobs: QueuedJob[]) => adding((job) => jobs.push(job)),
})
