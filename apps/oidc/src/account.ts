import type { FindAccount } from 'oidc-provider'
import { isSwitchedOn } from './client.metadata.ts'
import { claimsFor, withTextBooleans } from './identity.claims.ts'
import type { IdentityApi } from './identity-api.client.ts'

/**
 * The person behind a subject. The subject stays the one that was signed in, even when the identity has since become part of another:
 * userinfo must repeat the ID token's `sub` (OpenID Connect Core 5.3.2).
 */
export function accountsFrom(api: Pick<IdentityApi, 'identity'>): FindAccount {
  return async (ctx, sub) => {
    const identity = await api.identity(sub)
    if (!identity) return undefined
    return {
      accountId: sub,
      claims: (_use, scope, asked) => {
        const claims = claimsFor(identity, scope.split(' '), Object.keys(asked))
        const isText = isSwitchedOn(ctx.oidc.client, 'STRING_BOOLEANS')
        return { ...(isText ? withTextBooleans(claims) : claims), sub }
      },
    }
  }
}
