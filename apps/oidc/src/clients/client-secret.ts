import type { Clock } from '@identity/values'
import Provider, { errors, type KoaContextWithOIDC } from 'oidc-provider'
import type { IdentityApi } from '../api/identity-api.client.ts'
import type { ClientVersions } from './client-version.repository.ts'
import { createRememberedSecrets } from './remembered-secrets.ts'

// The API takes no longer ones.
const MAX_SECRET_CHARACTERS = 200
const MAX_ADDRESS_CHARACTERS = 100
const MOST_REMEMBERED = 500

/** Too many wrong secrets came for this client from the caller's network (RFC 6585, 4). */
class TooManySecrets extends errors.OIDCProviderError {
  constructor() {
    super(429, 'temporarily_unavailable')
    this.error_description = 'too many wrong client secrets: try again later'
  }
}

type Tools = { api: Pick<IdentityApi, 'isClientSecret'>; clientVersions: ClientVersions; clock: Clock }

/** Where each endpoint has what a client brings. */
const BROUGHT_AS: Record<string, string> = { token: 'code', introspection: 'token', revocation: 'token' }

/** The code or token that this client wants something for. Undefined where it brings none, or nonsense. */
function broughtBy({ route, params }: Partial<KoaContextWithOIDC['oidc']> = {}): string | undefined {
  const value = params?.[BROUGHT_AS[route ?? ''] ?? '']
  return typeof value === 'string' && value !== '' ? value : undefined
}

/**
 * The engine would compare with the secret in the client's metadata; ours has only a placeholder there. The API is asked, and what it took is
 * remembered while the database says that the client is as it was then: a secret that was withdrawn is refused here from that moment.
 */
export function checkSecretsWith(provider: Provider, { api, clientVersions, clock }: Tools): void {
  const secrets = createRememberedSecrets({ atMost: MOST_REMEMBERED })
  provider.Client.prototype.compareClientSecret = async function compareClientSecret(secret: string) {
    if (secret.length > MAX_SECRET_CHARACTERS) return false
    const { ctx } = Provider
    const version = await clientVersions.versionOf(this.clientId, broughtBy(ctx?.oidc))
    if (secrets.isAccepted(this.clientId, secret, { version, now: clock.now() })) return true
    const answer = await api.isClientSecret({
      clientId: this.clientId,
      secret,
      clientAddress: ctx?.ip.slice(0, MAX_ADDRESS_CHARACTERS) ?? null,
    })
    if (answer === false) return false
    if ('goodUntil' in answer) {
      secrets.remember(this.clientId, secret, { version, goodUntil: answer.goodUntil })
      return true
    }
    const waitMs = answer.retryAt.getTime() - clock.now().getTime()
    ctx?.set('retry-after', String(Math.max(1, Math.ceil(waitMs / 1_000))))
    throw new TooManySecrets()
  }
}
