import type { Executor } from '@identity/database'
import type { Repositories as IdentitiesRepositories } from '../identities/repositories.ts'
import { previousIdsRepository } from './identity/previous-ids.repository.ts'
import { standingRepository } from './standing/standing.repository.ts'

export const handoffRepositories = (db: Executor) => ({
  previousIds: previousIdsRepository(db),
  standings: standingRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof handoffRepositories> & IdentitiesRepositories
