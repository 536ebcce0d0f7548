import type { Executor } from '@identity/database'
import { jobRepository } from './job.repository.ts'

export const queueRepositories = (db: Executor) => ({ jobs: jobRepository(db) })

/** What this room may touch. */
export type Repositories = ReturnType<typeof queueRepositories>
