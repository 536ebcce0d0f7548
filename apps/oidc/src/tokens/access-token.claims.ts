import { createHash } from 'node:crypto'
import type { AccessToken, ClientCredentials, KoaContextWithOIDC } from 'oidc-provider'

/**
 * What the API needs to know of a token that it cannot ask us about: which session it was given out in (`sid`), whether it outlives one that
 * grows too old (`offline`), and which grant (`gid`, the digest under which the grant is stored). It refuses a token whose session somebody ended or
 * whose grant was revoked. And how surely and when the person signed in (RFC 9068, 2.2.1).
 */
export function extraTokenClaims(
  { oidc }: KoaContextWithOIDC,
  token: AccessToken | ClientCredentials,
): { sid?: string; offline?: true; gid?: string; acr?: string; auth_time?: number } | undefined {
  if (token.kind !== 'AccessToken') return undefined
  const { sid, grantId } = token
  const { acr, authTime } = oidc.entities.AuthorizationCode ?? oidc.entities.RefreshToken ?? {}
  return {
    ...(acr && { acr }),
    ...(authTime && { auth_time: authTime }),
    ...(sid && { sid }),
    ...(!token.expiresWithSession && { offline: true as const }),
    ...(grantId && { gid: createHash('sha256').update(grantId).digest('base64url') }),
  }
}
