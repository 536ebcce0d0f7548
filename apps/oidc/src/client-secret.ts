import { createHmac, randomBytes } from 'node:crypto'
import type { Clock } from '@identity/values'
import type Provider from 'oidc-provider'
import type { IdentityApi } from './identity-api.client.ts'
import { createTimedCache } from './timed-cache.ts'

const ACCEPTED_FOR_SECONDS = 60 // how long a withdrawn secret may go on working; the API's own check is slow on purpose
const ACCEPTED_AT_MOST = 500
const LONGEST_SECRET = 512 // characters; longer ones are not worth asking about

export type ClientSecretCheck = (clientId: string, secret: string) => Promise<boolean>

/**
 * Asks the API whether a secret is the client's. Only acceptances are remembered, under a digest keyed by a secret of this process, so
 * a wrong secret is judged by the API each time and a core dump holds no list of right ones.
 */
export function createClientSecretCheck(
  api: Pick<IdentityApi, 'isClientSecret'>,
  clock: Clock,
): ClientSecretCheck {
  const digestKey = randomBytes(32)
  const accepted = createTimedCache<true>({
    forSeconds: ACCEPTED_FOR_SECONDS,
    atMost: ACCEPTED_AT_MOST,
    clock,
  })
  return async (clientId, secret) => {
    if (secret.length > LONGEST_SECRET) return false
    const digest = createHmac('sha256', digestKey)
      .update(JSON.stringify([clientId, secret]))
      .digest('base64')
    if (accepted.get(digest)) return true
    const isAccepted = await api.isClientSecret(clientId, secret)
    if (isAccepted) accepted.set(digest, true)
    return isAccepted
  }
}

/** The engine would compare with the secret in the client's metadata; ours has only a placeholder there. */
export function checkSecretsWith(provider: Provider, check: ClientSecretCheck): void {
  provider.Client.prototype.compareClientSecret = function compareClientSecret(secret: string) {
    return check(this.clientId, secret)
  }
}
