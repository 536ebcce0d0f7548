import type { Executor } from '@identity/database'
import type { Clock } from '@identity/values'
import type { Repositories as EventsRepositories } from '../events/repositories.ts'
import type { Repositories as QueueRepositories } from '../queue/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { Repositories as SwitchesRepositories } from '../switches/repositories.ts'
import { nameCountRepository, type RarityCache } from './names/name-count.repository.ts'
import { trainingProviderRepository } from './providers/training-provider.repository.ts'
import { replicaRepository } from './replica/replica.repository.ts'
import { teachingRecordRepository } from './replica/teaching-record.repository.ts'

type Shared = { secrets: Secrets; clock: Clock; rarityCache: RarityCache }

export const recordsRepositories = (db: Executor, { secrets, clock, rarityCache }: Shared) => ({
  nameCounts: nameCountRepository(db, rarityCache, clock),
  replica: replicaRepository(db, secrets.digester),
  teachingRecords: teachingRecordRepository(db, secrets),
  trainingProviders: trainingProviderRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof recordsRepositories> &
  EventsRepositories &
  QueueRepositories &
  SwitchesRepositories
