import type { AppTokenVerifier } from '@identity/app-token'
import type { PageAssets } from '@identity/govuk'
import type { Logger } from '@identity/runtime'
import type { Clock } from '@identity/values'
import type { IdentityApi } from '../api/identity-api.client.ts'
import type { ClientChanges } from '../clients/client-changes.ts'
import type { ClientVersions } from '../clients/client-version.repository.ts'
import type { SigningKeyRepository } from '../keys/signing-key.repository.ts'
import type { SigningKey } from '../keys/signing-key.ts'
import type { ArtifactRepository } from '../store/artifact.repository.ts'

/** Everything that the engine and our rules around it work with. */
export type Facade = {
  origin: URL
  cookieKeys: readonly string[]
  /** The first of each algorithm signs; the others are only shown. */
  signingKeys: readonly SigningKey[]
  keyRepository: Pick<SigningKeyRepository, 'areInUse'>
  artifacts: ArtifactRepository
  api: IdentityApi
  clientChanges: ClientChanges
  clientVersions: ClientVersions
  /** Checks the tokens with which the worker calls us. */
  workerTokens: AppTokenVerifier
  /** Hosts inside our own network that the engine may ask, as `host:port`. */
  outboundHosts: readonly string[]
  assets: PageAssets
  clock: Clock
  /** Do error pages and the log say what is wrong with a request? */
  tellsEngineers: boolean
  logger: Logger
}
