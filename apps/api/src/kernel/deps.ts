import type { Clock } from '@identity/values'

/** The tools of a use case: the clock, the repositories that it names, and the same ones within a transaction. */
export type Deps<Repositories> = {
  clock: Clock
  repositories: Repositories
  /** Runs `work` on repositories that share one transaction, and commits unless it throws. */
  inTransaction<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>
}
