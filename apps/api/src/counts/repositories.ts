import type { Executor } from '@identity/database'
import { countRepository } from './count.repository.ts'
import { dayCountingRepository } from './day-counting.repository.ts'

export const countsRepositories = (db: Executor) => ({
  counts: countRepository(db),
  dayCounting: dayCountingRepository(db),
})

/** The repositories that this room may use. */
export type Repositories = ReturnType<typeof countsRepositories>
