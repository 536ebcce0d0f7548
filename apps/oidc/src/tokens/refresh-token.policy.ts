import type { Client, Configuration } from 'oidc-provider'
import { isSwitchedOn } from '../clients/client.metadata.ts'
import { fapiProfileOf } from '../clients/fapi.profile.ts'

type Source = { scopes: ReadonlySet<string> }

/**
 * Only a service that is registered for it gets a refresh token, and only when it asks for `offline_access`. The engine takes that scope out
 * of requests without `prompt=consent`, as OpenID Connect Core 11 wants; services of today ask without, so some have a switch for it.
 */
export function outlivesSession(client: Client | undefined, { scopes }: Source): boolean {
  if (!client?.grantTypeAllowed('refresh_token')) return false
  return scopes.has('offline_access') || isSwitchedOn(client, 'ALWAYS_ISSUE_REFRESH_TOKEN')
}

/**
 * Each use gives a new token and spends the old one; one that is used again withdraws them all (RFC 9700, 4.14). A client that is held to FAPI 2.0
 * shows its key at each use, so a stolen token is of no use, and a new one that is lost on the way would cost its holder a sign-in
 * (FAPI 2.0 Security Profile, 5.3.2.1): it keeps its token.
 */
export function isRotated(client: Client | undefined): boolean {
  return client === undefined || fapiProfileOf(client) === undefined
}

export const refreshTokens = {
  issueRefreshToken: (_ctx, client, source) => outlivesSession(client, source),
  expiresWithSession: (ctx, source) => !outlivesSession(ctx.oidc.client, source),
  rotateRefreshToken: (ctx) => isRotated(ctx.oidc.client),
} as const satisfies Partial<Configuration>
