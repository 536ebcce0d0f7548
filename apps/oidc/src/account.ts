import type { FindAccount } from 'oidc-provider'
import { claimsFor } from './identity.claims.ts'
import type { IdentityApi } from './identity-api.client.ts'

/**
 * The person behind a subject. The subject stays the one that was signed in, even when the identity has since become part of another:
 * userinfo must repeat the ID token's `sub` (OpenID Connect Core 5.3.2).
 */
export function accountsFrom(api: Pick<IdentityApi, 'identity'>): FindAccount {
  return async (_ctx, sub) => {
    const identity = await api.identity(sub)
    if (!identity) return undefined
    return {
      accountId: sub,
      claims: (_use, scope) => ({ ...claimsFor(identity, scope.split(' ')), sub }),
    }
  }
}
