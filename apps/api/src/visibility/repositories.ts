import type { Executor } from '@identity/database'
import type { Secrets } from '../secrets/secrets.ts'
import { matchRequestRepository } from './match-request.repository.ts'
import { partnerIdentityRepository } from './partner-identity.repository.ts'
import { partnerIdentityListRepository } from './partner-identity-list.repository.ts'
import { visitRepository } from './visit.repository.ts'

export const visibilityRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  visits: visitRepository(db),
  matchRequests: matchRequestRepository(db, secrets.digester),
  partnerIdentities: partnerIdentityRepository(db),
  partnerIdentityLists: partnerIdentityListRepository(db),
})

/** The repositories that this room may use: its own. */
export type Repositories = ReturnType<typeof visibilityRepositories>
