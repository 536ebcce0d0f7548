import type { Database, Executor } from '@identity/database'
import type { Clock } from '@identity/values'
import { grantRepository } from './callers/grant.repository.ts'
import { clientRepository } from './clients/client.repository.ts'
import { clientSecretRepository } from './clients/client-secret.repository.ts'
import { eventRepository } from './events/event.repository.ts'
import { handoffRepository } from './handoff/handoff.repository.ts'
import { interactionRepository } from './handoff/interaction.repository.ts'
import { identityRepository } from './identities/identity.repository.ts'
import { identityMatchRepository } from './identities/identity-match.repository.ts'
import { jobRepository } from './jobs/job.repository.ts'
import { passcodeRepository } from './journeys/authenticate/passcode.repository.ts'
import { passcodeBrakeRepository } from './journeys/authenticate/passcode-brake.repository.ts'
import { recordClaimRepository } from './journeys/claim/record-claim.repository.ts'
import { journeyRepository } from './journeys/journey/journey.repository.ts'
import { supportTaskRepository } from './journeys/support/support-task.repository.ts'
import { emailChangeRepository } from './journeys/update/email-change.repository.ts'
import { limitRepository } from './limits/limit.repository.ts'
import type { Limit } from './limits/limit.ts'
import { SUBMISSIONS_FROM_NETWORK } from './limits/match-submission.ts'
import { emptyRarityCache, nameCountRepository, type RarityCache } from './records/name-count.repository.ts'
import { recordLinkRepository } from './records/record-link.repository.ts'
import { replicaRepository } from './records/replica.repository.ts'
import { teachingRecordRepository } from './records/teaching-record.repository.ts'
import { trainingProviderRepository } from './records/training-provider.repository.ts'
import { trnReleaseRepository } from './records/trn-release.repository.ts'
import type { Digester } from './secrets/digester.ts'
import type { Sealer } from './secrets/sealer.ts'
import { createSecretHasher, type SecretHasher } from './secrets/secret-hasher.ts'
import { logoutNoticeRepository } from './sessions/logout-notice.repository.ts'
import { sessionRepository } from './sessions/session.repository.ts'
import { sessionClientRepository } from './sessions/session-client.repository.ts'

export type Secrets = { sealer: Sealer; digester: Digester }

type Shared = { secrets: Secrets; clock: Clock; rarityCache: RarityCache }

function repositoriesOn(db: Executor, { secrets, clock, rarityCache }: Shared) {
  return {
    clients: clientRepository(db),
    clientSecrets: clientSecretRepository(db),
    emailChanges: emailChangeRepository(db),
    events: eventRepository(db),
    grants: grantRepository(db),
    handoffs: handoffRepository(db),
    identities: identityRepository(db, secrets),
    identityMatches: identityMatchRepository(db, secrets),
    interactions: interactionRepository(db, secrets.sealer),
    jobs: jobRepository(db),
    journeys: journeyRepository(db, secrets),
    limits: limitRepository(db, secrets.digester),
    logoutNotices: logoutNoticeRepository(db),
    nameCounts: nameCountRepository(db, rarityCache, clock),
    passcodeBrake: passcodeBrakeRepository(db),
    passcodes: passcodeRepository(db, secrets),
    recordClaims: recordClaimRepository(db),
    recordLinks: recordLinkRepository(db),
    replica: replicaRepository(db, secrets.digester),
    sessionClients: sessionClientRepository(db),
    sessions: sessionRepository(db),
    supportTasks: supportTaskRepository(db, secrets.sealer),
    teachingRecords: teachingRecordRepository(db, secrets),
    trainingProviders: trainingProviderRepository(db),
    trnReleases: trnReleaseRepository(db, secrets.digester),
  }
}

export type Repositories = ReturnType<typeof repositoriesOn>

/** What a use case may use. */
export type Deps = {
  clock: Clock
  /** How many match submissions one network may make in an hour. */
  submissionsFromNetwork: Limit
  repositories: Repositories
  secretHasher: SecretHasher
  /** Runs `work` on repositories that share one transaction, and commits unless it throws. */
  inTransaction<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>
}

export function createDeps(
  { db }: Database,
  secrets: Secrets,
  clock: Clock,
  submissionsFromNetwork: Limit = SUBMISSIONS_FROM_NETWORK,
): Deps {
  const shared = { secrets, clock, rarityCache: emptyRarityCache() }
  return {
    clock,
    submissionsFromNetwork,
    secretHasher: createSecretHasher(clock),
    repositories: repositoriesOn(db, shared),
    inTransaction: (work) => db.transaction((transaction) => work(repositoriesOn(transaction, shared))),
  }
}
