import type { Deps } from '../kernel/deps.ts'
import type { SecretHasher } from '../secrets/secret-hasher.ts'
import type { Repositories } from './repositories.ts'

/** What the use cases of clients may use. */
export type ClientDeps = Deps<Pick<Repositories, 'clients' | 'clientSecrets' | 'events'>> & {
  secretHasher: SecretHasher
}
