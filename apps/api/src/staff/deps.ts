import type { Deps } from '../kernel/deps.ts'
import type { SecretHasher } from '../secrets/secret-hasher.ts'
import type { EndpointDeps } from '../webhooks/endpoints/deps.ts'
import type { Repositories } from './repositories.ts'

/** The tools of the use cases of staff. */
export type StaffDeps = Deps<Repositories>

/** And of their second factors. */
export type FactorDeps = StaffDeps & {
  secretHasher: SecretHasher
  /** Our public address: passkeys are bound to it. */
  passkeyOrigin?: string | undefined
}

/** And of webhooks. */
export type WebhookStaffDeps = StaffDeps & Pick<EndpointDeps, 'webhookHosts'>
