import type { Executor } from '@identity/database'
import { partnerIdentityRepository } from './partner-identity.repository.ts'
import { partnerIdentityListRepository } from './partner-identity-list.repository.ts'
import { visitRepository } from './visit.repository.ts'

export const visibilityRepositories = (db: Executor) => ({
  visits: visitRepository(db),
  partnerIdentities: partnerIdentityRepository(db),
  partnerIdentityLists: partnerIdentityListRepository(db),
})

/** The repositories that this room may use: its own. */
export type Repositories = ReturnType<typeof visibilityRepositories>
