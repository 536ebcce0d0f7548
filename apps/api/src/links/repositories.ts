import type { Executor } from '@identity/database'
import type { Repositories as GuardRepositories } from '../guard/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { Repositories as SessionsRepositories } from '../sessions/repositories.ts'
import type { Repositories as TasksRepositories } from '../tasks/repositories.ts'
import { seenComparisonRepository } from './assign/seen-comparison.repository.ts'
import { recordClaimRepository } from './dispute/record-claim.repository.ts'
import { recordLinkRepository } from './follow/record-link.repository.ts'
import { trnReleaseRepository } from './release/trn-release.repository.ts'
import { ruledOutRecordRepository } from './rule-out/ruled-out-record.repository.ts'
import { withheldTrnRepository } from './withhold/withheld-trn.repository.ts'

export const linksRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  recordClaims: recordClaimRepository(db),
  recordLinks: recordLinkRepository(db),
  ruledOutRecords: ruledOutRecordRepository(db),
  seenComparisons: seenComparisonRepository(db),
  trnReleases: trnReleaseRepository(db, secrets),
  withheldTrns: withheldTrnRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof linksRepositories> &
  GuardRepositories &
  SessionsRepositories &
  TasksRepositories
