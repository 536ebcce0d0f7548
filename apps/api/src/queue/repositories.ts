import type { Executor } from '@identity/database'
import { jobRepository } from './job.repository.ts'
import { queueWorkerRepository } from './queue-worker.repository.ts'

export const queueRepositories = (db: Executor) => ({
  jobs: jobRepository(db),
  queueWorkers: queueWorkerRepository(db),
})

/** The repositories that this room may use. */
export type Repositories = ReturnType<typeof queueRepositories>
