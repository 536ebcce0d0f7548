import type { Executor } from '@identity/database'
import type { Repositories as RosterRepositories } from '../roster/repositories.ts'
import { grantRepository } from './grant.repository.ts'
import { tokenStandingRepository } from './token-standing.repository.ts'

export const callersRepositories = (db: Executor) => ({
  grants: grantRepository(db),
  tokenStandings: tokenStandingRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof callersRepositories> & RosterRepositories
