import type Provider from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'

const MAX_SECRET_CHARACTERS = 200 // the API takes no longer ones

/**
 * The engine would compare with the secret in the client's metadata; ours has only a placeholder there. The API is asked each time, and
 * remembers what it accepted: a secret that was withdrawn is refused here from that moment.
 */
export function checkSecretsWith(provider: Provider, api: Pick<IdentityApi, 'isClientSecret'>): void {
  provider.Client.prototype.compareClientSecret = async function compareClientSecret(secret: string) {
    return secret.length <= MAX_SECRET_CHARACTERS && api.isClientSecret(this.clientId, secret)
  }
}
