import type { Executor } from '@identity/database'
import type { Repositories as EventsRepositories } from '../events/repositories.ts'
import type { Repositories as QueueRepositories } from '../queue/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { GuessLimits } from './domain/match-guess.ts'
import { limitRepository } from './limit.repository.ts'
import { clientQuotaRepository } from './quota/client-quota.repository.ts'
import { matchTryRepository } from './watch/match-try.repository.ts'

type Shared = { secrets: Secrets; guessLimits: GuessLimits }

export const guardRepositories = (db: Executor, { secrets, guessLimits }: Shared) => ({
  /** Not a repository, but every search for a person needs it: the allowances for guesses. */
  guessLimits,
  limits: limitRepository(db, secrets.digester),
  clientQuotas: clientQuotaRepository(db),
  matchTries: matchTryRepository(db, secrets.digester),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof guardRepositories> & EventsRepositories & QueueRepositories
