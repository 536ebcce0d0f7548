import type { Executor } from '@identity/database'
import type { Repositories as GuardRepositories } from '../guard/repositories.ts'
import type { Repositories as IdentitiesRepositories } from '../identities/repositories.ts'
import type { Secrets } from '../secrets/secrets.ts'
import type { Repositories as ServicesRepositories } from '../services/repositories.ts'
import { clientRepository } from './client.repository.ts'
import { clientSecretRepository } from './client-secret.repository.ts'

export const clientsRepositories = (db: Executor, { secrets }: { secrets: Secrets }) => ({
  clients: clientRepository(db),
  clientSecrets: clientSecretRepository(db, secrets.digester),
})

/** The repositories that this room may use: its own, and those of the rooms below. */
export type Repositories = ReturnType<typeof clientsRepositories> &
  IdentitiesRepositories &
  GuardRepositories &
  ServicesRepositories
