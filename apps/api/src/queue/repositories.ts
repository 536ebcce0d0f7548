import type { Executor } from '@identity/database'
import { jobRepository } from './job.repository.ts'

export const queueRepositories = (db: Executor) => ({ jobs: jobRepository(db) })

/** The repositories that this room may use. */
export type Repositories = ReturnType<typeof queueRepositories>
