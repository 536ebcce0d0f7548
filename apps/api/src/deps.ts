import type { Database, Executor } from '@identity/database'
import type { Clock } from '@identity/values'
import { clientRepository } from './clients/client.repository.ts'
import { eventRepository } from './events/event.repository.ts'
import { handoffRepository } from './handoff/handoff.repository.ts'
import { sessionRepository } from './handoff/session.repository.ts'
import { identityRepository } from './identities/identity.repository.ts'
import { jobRepository } from './jobs/job.repository.ts'
import { passcodeRepository } from './journeys/authenticate/passcode.repository.ts'
import { journeyRepository } from './journeys/journey/journey.repository.ts'
import { supportTaskRepository } from './journeys/support/support-task.repository.ts'
import { emailChangeRepository } from './journeys/update/email-change.repository.ts'
import { limitRepository } from './limits/limit.repository.ts'
import { teachingRecordRepository } from './records/teaching-record.repository.ts'
import { trainingProviderRepository } from './records/training-provider.repository.ts'
import type { Digester } from './secrets/digester.ts'
import type { Sealer } from './secrets/sealer.ts'

export type Secrets = { sealer: Sealer; digester: Digester }

function repositoriesOn(db: Executor, secrets: Secrets) {
  return {
    clients: clientRepository(db),
    emailChanges: emailChangeRepository(db),
    events: eventRepository(db),
    handoffs: handoffRepository(db),
    identities: identityRepository(db, secrets),
    jobs: jobRepository(db),
    journeys: journeyRepository(db, secrets.sealer),
    limits: limitRepository(db, secrets.digester),
    passcodes: passcodeRepository(db, secrets),
    sessions: sessionRepository(db),
    supportTasks: supportTaskRepository(db, secrets.sealer),
    teachingRecords: teachingRecordRepository(db, secrets.digester),
    trainingProviders: trainingProviderRepository(db),
  }
}

export type Repositories = ReturnType<typeof repositoriesOn>

/** What a use case may use. */
export type Deps = {
  clock: Clock
  repositories: Repositories
  /** Runs `work` on repositories that share one transaction, and commits unless it throws. */
  inTransaction<Result>(work: (repositories: Repositories) => Promise<Result>): Promise<Result>
}

export function createDeps({ db }: Database, secrets: Secrets, clock: Clock): Deps {
  return {
    clock,
    repositories: repositoriesOn(db, secrets),
    inTransaction: (work) => db.transaction((transaction) => work(repositoriesOn(transaction, secrets))),
  }
}
