import type { Executor } from '@identity/database'
import type { Repositories as IdentitiesRepositories } from '../identities/repositories.ts'
import { clientRepository } from './client.repository.ts'
import { clientSecretRepository } from './client-secret.repository.ts'

export const clientsRepositories = (db: Executor) => ({
  clients: clientRepository(db),
  clientSecrets: clientSecretRepository(db),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof clientsRepositories> & IdentitiesRepositories
