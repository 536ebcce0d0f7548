import type { Database, Executor } from '@identity/database'
import type { Clock } from '@identity/values'
import { grantRepository } from '../callers/grant.repository.ts'
import { clientRepository } from '../clients/client.repository.ts'
import { clientSecretRepository } from '../clients/client-secret.repository.ts'
import { eventRepository } from '../events/event.repository.ts'
import type { Limit } from '../guard/domain/limit.ts'
import { GUESS_LIMITS, type GuessLimits } from '../guard/domain/match-guess.ts'
import { limitRepository } from '../guard/limit.repository.ts'
import { SUBMISSIONS_FROM_NETWORK } from '../guard/submit/match-submission.step.ts'
import { TIME_FLOOR, type TimeFloor } from '../guard/time-floor.ts'
import { matchTryRepository } from '../guard/watch/match-try.repository.ts'
import { identityRepository } from '../identities/identity.repository.ts'
import { identityMatchRepository } from '../identities/identity-match.repository.ts'
import { identityMergeRepository } from '../identities/identity-merge.repository.ts'
import { handoffRepository } from '../interactions/handoff.repository.ts'
import { interactionRepository } from '../interactions/interaction.repository.ts'
import { journeyRepository } from '../journeys/journey/journey.repository.ts'
import { recordClaimRepository } from '../links/dispute/record-claim.repository.ts'
import { recordLinkRepository } from '../links/follow/record-link.repository.ts'
import { trnReleaseRepository } from '../links/release/trn-release.repository.ts'
import { withheldTrnRepository } from '../links/withhold/withheld-trn.repository.ts'
import { emailChangeRepository } from '../mailboxes/change-email/email-change.repository.ts'
import { passcodeBrakeRepository } from '../passcodes/brake/passcode-brake.repository.ts'
import type { FixedPasscode } from '../passcodes/domain/fixed-passcode.ts'
import { passcodeRepository } from '../passcodes/passcode.repository.ts'
import { jobRepository } from '../queue/job.repository.ts'
import {
  emptyRarityCache,
  nameCountRepository,
  type RarityCache,
} from '../records/names/name-count.repository.ts'
import { trainingProviderRepository } from '../records/providers/training-provider.repository.ts'
import { replicaRepository } from '../records/replica/replica.repository.ts'
import { teachingRecordRepository } from '../records/replica/teaching-record.repository.ts'
import type { Digester } from '../secrets/digester.ts'
import type { Sealer } from '../secrets/sealer.ts'
import { createSecretHasher, type SecretHasher } from '../secrets/secret-hasher.ts'
import { logoutNoticeRepository } from '../sessions/logout-notice.repository.ts'
import { sessionRepository } from '../sessions/session.repository.ts'
import { sessionClientRepository } from '../sessions/session-client.repository.ts'
import { supportTaskRepository } from '../tasks/support-task.repository.ts'

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
