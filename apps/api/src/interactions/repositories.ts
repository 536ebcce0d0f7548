import type { Executor } from '@identity/database'
import type { Secrets } from '../secrets/secrets.ts'
import type { Repositories as SessionsRepositories } from '../sessions/repositories.ts'
import { handoffRepository } from './handoff.repository.ts'
import { interactionRepository } from './interaction.repository.ts'

export const interactionsRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  handoffs: handoffRepository(db),
  interactions: interactionRepository(db, secrets.sealer),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof interactionsRepositories> & SessionsRepositories
