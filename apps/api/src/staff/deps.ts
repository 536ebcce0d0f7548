import type { Deps } from '../kernel/deps.ts'
import type { Repositories as LinksRepositories } from '../links/repositories.ts'
import type { Repositories as RosterRepositories } from '../roster/repositories.ts'
import type { SecretHasher } from '../secrets/secret-hasher.ts'
import type { Repositories as SessionsRepositories } from '../sessions/repositories.ts'
import type { Repositories as TasksRepositories } from '../tasks/repositories.ts'

/** The tools of the use cases of staff. */
export type StaffDeps = Deps<
  LinksRepositories & RosterRepositories & SessionsRepositories & TasksRepositories
>

/** And of their second factors. */
export type FactorDeps = StaffDeps & {
  secretHasher: SecretHasher
  /** Our public address: passkeys are bound to it. */
  passkeyOrigin?: string | undefined
}
