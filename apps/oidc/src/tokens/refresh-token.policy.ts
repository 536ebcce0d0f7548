import type { Client, Configuration } from 'oidc-provider'
import { isSwitchedOn } from '../clients/client.metadata.ts'

type Source = { scopes: ReadonlySet<string> }

/**
 * Only a service that is registered for it gets a refresh token, and only when it asks for `offline_access`. The engine takes that scope out
 * of requests without `prompt=consent`, as OpenID Connect Core 11 wants; services of today ask without, so some have a switch for it.
 */
export function outlivesSession(client: Client | undefined, { scopes }: Source): boolean {
  if (!client?.grantTypeAllowed('refresh_token')) return false
  return scopes.has('offline_access') || isSwitchedOn(client, 'ALWAYS_ISSUE_REFRESH_TOKEN')
}

/** Each use gives a new token and spends the old one; one that is used again withdraws them all (RFC 9700, 4.14). */
export const refreshTokens = {
  issueRefreshToken: (_ctx, client, source) => outlivesSession(client, source),
  expiresWithSession: (ctx, source) => !outlivesSession(ctx.oidc.client, source),
  rotateRefreshToken: true,
} as const satisfies Partial<Configuration>
