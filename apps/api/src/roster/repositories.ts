import type { Executor } from '@identity/database'
import type { Secrets } from '../secrets/secrets.ts'
import type { Repositories as SessionsRepositories } from '../sessions/repositories.ts'
import { enrolmentRepository } from './factors/enrolment.repository.ts'
import { factorLockRepository } from './factors/factor-lock.repository.ts'
import { recoveryCodeRepository } from './factors/recovery-code.repository.ts'
import { staffChallengeRepository } from './factors/staff-challenge.repository.ts'
import { staffFactorRepository } from './factors/staff-factor.repository.ts'
import { ownerProposalRepository } from './invitations/owner-proposal.repository.ts'
import { rosterListRepository } from './roster-list.repository.ts'
import { staffMemberRepository } from './staff-member.repository.ts'
import { staffSessionRepository } from './staff-session.repository.ts'

export const rosterRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  staffMembers: staffMemberRepository(db),
  staffSessions: staffSessionRepository(db),
  staffFactors: staffFactorRepository(db, secrets.sealer),
  recoveryCodes: recoveryCodeRepository(db),
  staffChallenges: staffChallengeRepository(db, secrets.sealer),
  factorLocks: factorLockRepository(db),
  ownerProposals: ownerProposalRepository(db),
  rosterLists: rosterListRepository(db),
  staffEnrolments: enrolmentRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof rosterRepositories> & SessionsRepositories
