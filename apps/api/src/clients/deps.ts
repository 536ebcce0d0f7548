import type { Deps } from '../kernel/deps.ts'
import type { SecretHasher } from '../secrets/secret-hasher.ts'
import type { Repositories } from './repositories.ts'

/** The tools of the use cases of clients. */
export type ClientDeps = Deps<
  Pick<Repositories, 'clients' | 'clientSecrets' | 'events' | 'limits' | 'services'>
> & {
  secretHasher: SecretHasher
}
