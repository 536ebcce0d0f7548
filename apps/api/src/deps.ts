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
import { identityMergeRepository } from './identities/identity-merge.repository.ts'
import { jobRepository } from './jobs/job.repository.ts'
import type { FixedPasscode } from './journeys/authenticate/domain/fixed-passcode.ts'
import { passcodeRepository } from './journeys/authenticate/passcode.repository.ts'
import { passcodeBrakeRepository } from './journeys/authenticate/passcode-brake.repository.ts'
import { recordClaimRepository } from './journeys/claim/record-claim.repository.ts'
import { journeyRepository } from './journeys/journey/journey.repository.ts'
import { supportTaskRepository } from './journeys/support/support-task.repository.ts'
import { emailChangeRepository } from './journeys/update/email-change.repository.ts'
import { limitRepository } from './limits/limit.repository.ts'
import type { Limit } from './limits/limit.ts'
import { GUESS_LIMITS, type GuessLimits } from './limits/match-guess.ts'
import { SUBMISSIONS_FROM_NETWORK } from './limits/match-submission.ts'
import { matchTryRepository } from './limits/match-try.repository.ts'
import { TIME_FLOOR, type TimeFloor } from './limits/time-floor.ts'
import { emptyRarityCache, nameCountRepository, type RarityCache } from './records/name-count.repository.ts'
import { recordLinkRepository } from './records/record-link.repository.ts'
import { replicaRepository } from './records/replica.repository.ts'
import { teachingRecordRepository } from './records/teaching-record.repository.ts'
import { trainingProviderRepository } from './records/training-provider.repository.ts'
import { trnReleaseRepository } from './records/trn-release.repository.ts'
import { withheldTrnRepository } from './records/withheld-trn.repository.ts'
import type { Digester } from './secrets/digester.ts'
import type { Sealer } from './secrets/sealer.ts'
import { createSecretHasher, type SecretHasher } from './secrets/secret-hasher.ts'
import { logoutNoticeRepository } from './sessions/logout-notice.repository.ts'
import { sessionRepository } from './sessions/session.repository.ts'
import { sessionClientRepository } from './sessions/session-client.repository.ts'

export type Secrets = { sealer: Sealer; digester: Digester }

type Shared = { secrets: Secrets; clock: Clock; rarityCache: RarityCache; guessLimits: GuessLimits }

function repositoriesOn(db: Executor, { secrets, clock, rarityCache, guessLimits }: Shared) {
  return {
    /** How much may be guessed about people: no repository, but wherever somebody is looked for it has to be known. */
    guessLimits,
    clients: clientRepository(db),
    clientSecrets: clientSecretRepository(db),
    emailChanges: emailChangeRepository(db),
    events: eventRepository(db),
    grants: grantRepository(db),
    handoffs: handoffRepository(db),
    identities: identityRepository(db, secrets),
    identityMatches: identityMatchRepository(db, secrets),
    identityMerges: identityMergeRepository(db),
    interactions: interactionRepository(db, secrets.sealer),
    jobs: jobRepository(db),
    journeys: journeyRepository(db, secrets),
    limits: limitRepository(db, secrets.digester),
    logoutNotices: logoutNoticeRepository(db),
    matchTries: matchTryRepository(db, secrets.digester),
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
    trnReleases: trnReleaseRepository(db, secrets),
    withheldTrns: withheldTrnRepository(db),
  }
}

export type Repositories = ReturnType<typeof repositoriesOn>

/** What keeps strangers from asking the records who is in them. Operators may set each. */
export type Guards = {
  /** How many match submissions one network may make in an hour. */
  submissionsFromNetwork: Limit
  guesses: GuessLimits
  timeFloor: TimeFloor
}

export const GUARDS: Guards = {
  submissionsFromNetwork: SUBMISSIONS_FROM_NETWORK,
  guesses: GUESS_LIMITS,
  timeFloor: TIME_FLOOR,
}

/** What a use case may use. */
export type Deps = {
  clock: Clock
  guards: Guards
  /** Only in development. */
  fixedPasscode?: FixedPasscode | undefined
  repositories: Repositories
  secretHasher: SecretHasher
  /** Runs `work` on repositories that share one transaction, and commits unless it throws. */
  inTransaction<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>
}

export function createDeps(
  { db }: Database,
  secrets: Secrets,
  clock: Clock,
  guards: Guards = GUARDS,
  fixedPasscode?: FixedPasscode,
): Deps {
  const shared = { secrets, clock, rarityCache: emptyRarityCache(), guessLimits: guards.guesses }
  return {
    clock,
    guards,
    fixedPasscode,
    secretHasher: createSecretHasher(clock),
    repositories: repositoriesOn(db, shared),
    inTransaction: (work) => db.transaction((transaction) => work(repositoriesOn(transaction, shared))),
  }
}
