import type { Executor } from '@identity/database'
import type { Repositories as RecordsRepositories } from '../records/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { identityClosureRepository } from './closure/identity-closure.repository.ts'
import { identityRepository } from './identity.repository.ts'
import { identityCheckRepository } from './identity-check.repository.ts'
import { identityMatchRepository } from './identity-match.repository.ts'
import { identityMergeRepository } from './identity-merge.repository.ts'
import { mergeRepository } from './merge.repository.ts'

export const identitiesRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  identities: identityRepository(db, secrets),
  identityChecks: identityCheckRepository(db),
  identityClosures: identityClosureRepository(db),
  identityMatches: identityMatchRepository(db, secrets),
  identityMerges: identityMergeRepository(db, secrets),
  merges: mergeRepository(db, secrets),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof identitiesRepositories> & RecordsRepositories
