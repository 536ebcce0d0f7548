import type { Clock } from '@identity/values'
import type Provider from 'oidc-provider'
import type { ArtifactRepository } from './artifact.repository.ts'

const MODEL = 'ReplayDetection'

/**
 * Client assertions and DPoP proofs are good once. The engine looks and then saves, so that two copies of one that arrive together would both
 * pass; one INSERT decides here, however many arrive.
 */
export function detectReplays(
  provider: Provider,
  artifacts: Pick<ArtifactRepository, 'addOnce'>,
  clock: Clock,
): void {
  async function unique(iss: string, jti: string, exp: number): Promise<boolean> {
    const id = JSON.stringify([iss, jti])
    const expiresAt = new Date(Math.max(exp * 1000, clock.now().getTime()))
    return artifacts.addOnce({ model: MODEL, id, payload: { kind: MODEL, jti: id }, expiresAt })
  }
  Reflect.defineProperty(provider.ReplayDetection, 'unique', { value: unique })
}
