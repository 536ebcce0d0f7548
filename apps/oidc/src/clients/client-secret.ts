import type { Clock } from '@identity/values'
import Provider, { errors } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'

// The API takes no longer ones.
const MAX_SECRET_CHARACTERS = 200
const MAX_ADDRESS_CHARACTERS = 100

/** Too many wrong secrets came for this client from the caller's network (RFC 6585, 4). */
class TooManySecrets extends errors.OIDCProviderError {
  constructor() {
    super(429, 'temporarily_unavailable')
    this.error_description = 'too many wrong client secrets: try again later'
  }
}

/**
 * The engine would compare with the secret in the client's metadata; ours has only a placeholder there. The API is asked each time, and
 * remembers what it accepted: a secret that was withdrawn is refused here from that moment.
 */
export function checkSecretsWith(
  provider: Provider,
  api: Pick<IdentityApi, 'isClientSecret'>,
  clock: Clock,
): void {
  provider.Client.prototype.compareClientSecret = async function compareClientSecret(secret: string) {
    if (secret.length > MAX_SECRET_CHARACTERS) return false
    const { ctx } = Provider
    const answer = await api.isClientSecret({
      clientId: this.clientId,
      secret,
      clientAddress: ctx?.ip.slice(0, MAX_ADDRESS_CHARACTERS) ?? null,
    })
    if (typeof answer === 'boolean') return answer
    const waitMs = answer.retryAt.getTime() - clock.now().getTime()
    ctx?.set('retry-after', String(Math.max(1, Math.ceil(waitMs / 1_000))))
    throw new TooManySecrets()
  }
}
